package id.jembatan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The launcher as people start it: a copy in a folder of its own, whose java and mvn are shell scripts that say what they
 * were given. Its PATH holds the commands of a plain system, and neither Java nor Maven unless a test puts them there.
 */
final class LauncherFolder {
    static final Instant LAST_WEEK = Instant.parse("2026-11-17T00:00:00Z");

    private static final String COMMANDS = "cat cp date find grep head mkdir mv readlink rm rmdir sed sleep touch";

    private final Path folder;
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();

    /** @param out what java said, one line a piece: its name, process, home, first line of input, then its arguments */
    record Ran(int exit, List<String> out, List<String> errors) {
        String java() {
            return out.get(0);
        }

        long pid() {
            return Long.parseLong(out.get(1));
        }

        String home() {
            return out.get(2);
        }

        String input() {
            return out.get(3);
        }

        List<String> arguments() {
            return out.subList(4, out.size());
        }
    }

    private LauncherFolder(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("a village's folder");
    }

    /** A folder with spaces in its name, whose program is newer than its source. */
    static LauncherFolder builtLastWeek(Path folder) throws IOException {
        var built = new LauncherFolder(folder);
        write(built.home.resolve("pom.xml"), "project");
        write(built.home.resolve("src/main/java/Main.java"), "source");
        write(built.jar(), "built last week");
        Files.copy(Path.of("jembatan"), built.program(), StandardCopyOption.COPY_ATTRIBUTES);
        try (var files = Files.walk(built.home)) {
            files.forEach(file -> date(file, LAST_WEEK.minusSeconds(60)));
        }
        date(built.jar(), LAST_WEEK);
        for (String command : COMMANDS.split(" ")) {
            script(folder.resolve("tools").resolve(command), "exec '" + found(command) + "' \"$@\"");
        }
        built.set("PATH", folder.resolve("tools").toString());
        built.set("JEMBATAN_JVMS", folder.resolve("jvms").toString());
        return built;
    }

    Path home() {
        return home;
    }

    Path program() {
        return home.resolve("jembatan");
    }

    Path jar() {
        return home.resolve("target/jembatan.jar");
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    void putOnPath(Path bin) {
        environment.merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
    }

    /** @param where under the temporary folder; what is in {@code jvms/} is found without being named */
    Path jdk(String where, String name, String version) throws IOException {
        var jdk = folder.resolve(where);
        script(jdk.resolve("bin/java"), """
                if [ "$1" = -version ]; then
                    echo 'openjdk version "%s" 2025-01-01' >&2
                    exit
                fi
                read -r input
                printf '%%s\\n' '%s' $$ "$JEMBATAN_HOME" "$input" "$@"
                """.formatted(version, name + " " + version));
        write(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    /** Puts a Maven on the PATH, started in the launcher's folder. */
    void maven(String script) throws IOException {
        script(folder.resolve("maven/mvn"), "echo \"$*\" JAVA_HOME=\"${JAVA_HOME:-}\" >> ../builds\n" + script);
        putOnPath(folder.resolve("maven"));
    }

    /** What Maven was given, one line a build. */
    List<String> builds() throws IOException {
        var builds = folder.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
    }

    Ran start(String... arguments) throws IOException {
        return finish(command(program(), arguments).start(), "");
    }

    /** Not yet started, so that a test may turn its streams elsewhere. */
    ProcessBuilder command(Path program, String... arguments) {
        var words = Stream.concat(Stream.of(program.toString()), Stream.of(arguments));
        var command = new ProcessBuilder(words.toList()).directory(folder.toFile());
        command.environment().clear();
        command.environment().putAll(environment);
        return command;
    }

    static Ran finish(Process process, String input) throws IOException {
        try (var writer = process.outputWriter()) {
            writer.write(input + "\n");
        } catch (IOException e) {
            // It ended without reading: what it said tells why.
        }
        var out = process.inputReader().lines().toList();
        var errors = process.errorReader().lines().toList();
        return new Ran(process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue(), out, errors);
    }

    static void script(Path file, String body) throws IOException {
        write(file, "#!/bin/sh\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static void date(Path file, Instant when) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(when));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Path found(String command) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(bin -> Path.of(bin, command))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + command + " on the PATH"));
    }
}
