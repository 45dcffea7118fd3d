package id.jembatan.cli;

import id.jembatan.App;
import id.jembatan.Facts;
import id.jembatan.chat.Texts;
import id.jembatan.config.Config;
import id.jembatan.files.Problem;
import id.jembatan.quality.Check;
import id.jembatan.quality.LibraryFigures;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Name every mistake in settings and library by file and line.",
        footer = {"", "Exit codes: 0 fit to use (warnings are told), 1 mistakes in the library, 78 in the settings."})
final class CheckLibrary implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private Knowledge knowledge;

    @Option(
            names = "--tanggal",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Look at the library as on that day, yyyy-mm-dd.")
    private Optional<LocalDate> day = Optional.empty();

    private List<String> judged = List.of();

    @Spec
    private CommandSpec command;

    @Option(
            names = "--ringkas",
            description = "Only figures: readability, what finds itself, danger, contacts, amounts.")
    private boolean brief;

    CheckLibrary(Surroundings here) {
        this.here = here;
    }

    @Option(
            names = "--soal",
            paramLabel = "FILE",
            description = {
                "Judged questions that must not stand in the library:",
                "tab-separated, the question first, the first line names the columns."
            })
    private void judgedBy(Path file) {
        try {
            judged = Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split("\t", 2)[0])
                    .toList();
        } catch (IOException e) {
            throw new ParameterException(
                    command.commandLine(), "Invalid value for option '--soal': cannot read the file " + file, e);
        }
    }

    @Override
    public Integer call() {
        var config = Config.read(here.environment(), here.defaultHome());
        var texts = Texts.read(config.home().resolve("config").resolve("texts"));
        var check = Check.of(
                knowledge.folder(config),
                day.orElseGet(() -> here.today(config.zone())),
                App.thresholds(config),
                judged);
        check.figures().filter(figures -> brief).ifPresent(figures -> tell(figures, texts));
        for (var problem : check.problems()) {
            if (problem.isError() || !brief) {
                String worded = Facts.worded(problem, texts);
                here.out().println(problem.isError() ? worded : texts.say("check.warning") + " " + worded);
            }
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

    private void tell(LibraryFigures figures, Texts texts) {
        var readability = figures.readability();
        here.out()
                .println(texts.say(
                        "check.brief",
                        "articles",
                        figures.articles(),
                        "sentences",
                        readability.sentences(),
                        "median",
                        readability.median(),
                        "longest",
                        readability.longest(),
                        "screen",
                        readability.screen(),
                        "found",
                        figures.found(),
                        "own",
                        figures.own(),
                        "percent",
                        percent(figures.found(), figures.own()),
                        "behaving",
                        figures.behaving(),
                        "danger",
                        figures.danger(),
                        "safe",
                        percent(figures.behaving(), figures.danger()),
                        "contacts",
                        figures.contacts(),
                        "amounts",
                        readability.amounts()));
    }

    /** Rounded down, so that 100 means all of them. */
    private static String percent(int some, int all) {
        return all == 0
                ? "100"
                : BigDecimal.valueOf(100.0 * some / all)
                        .setScale(1, RoundingMode.DOWN)
                        .toString()
                        .replace('.', ',');
    }

    private static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is no day, expected one such as 2027-06-01");
            }
        }
    }
}
