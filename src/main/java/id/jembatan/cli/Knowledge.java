package id.jembatan.cli;

import id.jembatan.App;
import id.jembatan.config.Config;
import id.jembatan.knowledge.Library;
import id.jembatan.search.Search;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which library a command asks: that of the home, or another to measure the search on. */
final class Knowledge {
    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Ask this library; default: knowledge/ in the home.")
    private Optional<Path> folder = Optional.empty();

    /** @throws IllegalArgumentException naming the first mistake, where it cannot be used */
    Library read(Config config, LocalDate today) {
        var where = folder.orElse(config.home().resolve("knowledge"));
        var reading = Library.read(where, today);
        return reading.library()
                .orElseThrow(
                        () -> new IllegalArgumentException(where + " has mistakes; './jembatan check' names them"));
    }

    static Search search(Library library, Config config) {
        return Search.over(library, App.thresholds(config));
    }
}
