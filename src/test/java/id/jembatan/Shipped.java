package id.jembatan;

import id.jembatan.config.Config;
import id.jembatan.search.Thresholds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What stands in the shipped folders. */
public final class Shipped {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    private Shipped() {}

    public static Thresholds thresholds() {
        return App.thresholds(Config.read(Map.of(), PROJECT));
    }

    /** A copy of the shipped settings and library, which a test may break. */
    public static Path home(Path folder) {
        for (var part : List.of("config", "knowledge")) {
            copy(PROJECT.resolve(part), folder.resolve(part));
        }
        return folder;
    }

    /** Copies a folder with all that is in it. */
    public static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(from.toString(), e);
        }
    }
}
