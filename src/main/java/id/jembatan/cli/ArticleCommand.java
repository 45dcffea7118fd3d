package id.jembatan.cli;

import id.jembatan.chat.Texts;
import id.jembatan.config.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "article",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Begin an article of the library.")
final class ArticleCommand implements Runnable {
    private final Surroundings here;

    @Spec
    private CommandSpec spec;

    private ArticleCommand(Surroundings here) {
        this.here = here;
    }

    static CommandLine in(Surroundings here) {
        return new CommandLine(new ArticleCommand(here)).addSubcommand(new New(here));
    }

    @Override
    public void run() {
        spec.commandLine().usage(here.out());
    }

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description =
                    "Write a file with everything an article needs, to be filled in; 'check' names what is still empty.",
            footer = {"", "Exit codes: 0 written, 1 there is such an article or the id is none."})
    private static final class New implements Callable<Integer> {
        private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
        /** How long what is said of money, law or safety may be shown. */
        private static final int DAYS = 180;

        private final Surroundings here;

        @Parameters(paramLabel = "ID", description = "Permanent, lower case with hyphens, such as paspor-biaya.")
        private String id;

        private New(Surroundings here) {
            this.here = here;
        }

        @Override
        public Integer call() {
            var config = Config.read(here.environment(), here.defaultHome());
            var settings = config.home().resolve("config");
            var texts = Texts.read(settings.resolve("texts"));
            if (!ID.matcher(id).matches()) {
                here.err().println(texts.say("new.id", "id", id));
                return 1;
            }
            var file = config.home().resolve("knowledge/articles").resolve(id + ".md");
            if (Files.exists(file)) {
                here.err().println(texts.say("new.exists", "file", file));
                return 1;
            }
            write(file, skeleton(settings.resolve("artikel-baru.md"), here.today(config.zone())));
            here.out().println(texts.say("new.made", "file", file));
            return 0;
        }

        private String skeleton(Path template, LocalDate today) {
            try {
                return Files.readString(template)
                        .replace("{id}", id)
                        .replace("{today}", today.toString())
                        .replace("{expires}", today.plusDays(DAYS).toString());
            } catch (IOException e) {
                throw new UncheckedIOException(template.toString(), e);
            }
        }

        private static void write(Path file, String text) {
            try {
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }
    }
}
