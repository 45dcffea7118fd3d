package id.jembatan.cli;

import id.jembatan.Facts;
import id.jembatan.chat.Texts;
import id.jembatan.config.Config;
import id.jembatan.files.Problem;
import id.jembatan.quality.Check;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Name every mistake in settings and library by file and line.",
        footer = {"", "Exit codes: 0 fit to use (warnings are told), 1 mistakes in the library, 78 in the settings."})
final class CheckLibrary implements Callable<Integer> {
    private final Surroundings here;

    @Option(names = "--tanggal", paramLabel = "DATE", description = "Look at the library as on that day, yyyy-mm-dd.")
    private Optional<LocalDate> day = Optional.empty();

    CheckLibrary(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var config = Config.read(here.environment(), here.defaultHome());
        var texts = Texts.read(config.home().resolve("config").resolve("texts"));
        var check = Check.of(config.home().resolve("knowledge"), day.orElseGet(() -> here.today(config.zone())));
        for (var problem : check.problems()) {
            here.out()
                    .println(
                            (problem.isError() ? "" : texts.say("check.warning") + " ") + Facts.worded(problem, texts));
        }
        long errors = check.problems().stream().filter(Problem::isError).count();
        here.out()
                .println(texts.say(
                        "check.summary",
                        "articles",
                        check.articles(),
                        "errors",
                        errors,
                        "warnings",
                        check.problems().size() - errors));
        return check.passed() ? 0 : 1;
    }
}
