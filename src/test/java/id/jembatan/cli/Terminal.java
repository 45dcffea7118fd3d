package id.jembatan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jembatan.HandClock;
import id.jembatan.Shipped;
import id.jembatan.Village;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Commands as somebody types them, run in this process: with the shipped settings and library, a data folder of their own, and
 * an environment, standard input and clock that the test sets.
 */
final class Terminal {
    static final Path PROJECT = Path.of("").toAbsolutePath();

    final HandClock clock = new HandClock(Village.TUESDAY_NINE);
    private final Map<String, String> environment = new HashMap<>();

    /** @param errors what stood on standard error */
    record Said(int exit, String out, String errors) {
        List<String> outLines() {
            return out.lines().toList();
        }

        List<String> errorLines() {
            return errors.lines().toList();
        }
    }

    /** @param folder gets the folders {@code data} and {@code key}, once there is something to keep */
    Terminal(Path folder) {
        set("JEMBATAN_HOME", PROJECT.toString());
        set("JEMBATAN_DATA", folder.resolve("data").toString());
        set("JEMBATAN_KEY_FILE", folder.resolve("key/data.key").toString());
    }

    Terminal set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Looks for settings and library in a copy of the shipped ones, which the test may break. */
    Path copiedHome(Path folder) {
        Shipped.home(folder);
        set("JEMBATAN_HOME", folder.toString());
        return folder;
    }

    /** Looks for settings in a copy of the shipped ones, and for a library of two articles, which takes no time to look at. */
    Path smallHome(Path folder) {
        Shipped.copy(PROJECT.resolve("config"), folder.resolve("config"));
        Shipped.copy(PROJECT.resolve("src/test/resources/broken/good"), folder.resolve("knowledge"));
        set("JEMBATAN_HOME", folder.toString());
        return folder;
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    Said types(String... arguments) {
        return reads("", arguments);
    }

    /** @param input all of standard input, lines end with a line feed */
    Said reads(String input, String... arguments) {
        return reads(input.getBytes(UTF_8), arguments);
    }

    Said reads(byte[] input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        int exit = Jembatan.in(new Surroundings(
                        environment(),
                        new ByteArrayInputStream(input),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(errors, true, UTF_8),
                        clock))
                .execute(arguments);
        return new Said(exit, out.toString(UTF_8), errors.toString(UTF_8));
    }
}
