package id.jembatan.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** What a command is given by the process it runs in. */
public record Surroundings(
        Map<String, String> environment, InputStream in, PrintStream out, PrintStream err, InstantSource clock) {
    /** Where {@code JEMBATAN_HOME} is not set: the current folder. */
    Path defaultHome() {
        return Path.of("").toAbsolutePath();
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
