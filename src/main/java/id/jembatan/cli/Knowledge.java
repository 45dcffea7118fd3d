package id.jembatan.cli;

import id.jembatan.App;
import id.jembatan.config.Config;
import id.jembatan.knowledge.Library;
import id.jembatan.search.Search;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which library a command looks at: that of the home, or another. */
final class Knowledge {
    private Optional<Path> folder = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The library cannot be used. */
    static final class MistakesException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private MistakesException(Path folder) {
            super(folder + " has mistakes; './jembatan check --knowledge " + folder + "' names them");
        }
    }

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Look at this library; default: knowledge/ in the home.")
    private void in(Path other) {
        if (!Files.isDirectory(other)) {
            throw new ParameterException(
                    command.commandLine(), "Invalid value for option '--knowledge': there is no folder " + other);
        }
        folder = Optional.of(other);
    }

    Path folder(Config config) {
        return folder.orElse(config.home().resolve("knowledge"));
    }

    /** @throws MistakesException where it cannot be used */
    Library read(Config config, LocalDate today) {
        return Library.read(folder(config), today).library().orElseThrow(() -> new MistakesException(folder(config)));
    }

    static Search search(Library library, Config config) {
        return Search.over(library, App.thresholds(config));
    }
}
