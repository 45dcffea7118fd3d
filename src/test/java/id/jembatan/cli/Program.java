package id.jembatan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Main;
import id.jembatan.cli.Terminal.Said;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program as a process of its own, on the Java and the class path of this test run. What it needs a folder for goes to
 * {@code tmp} in the folder given. Not thread-safe.
 */
final class Program implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Process process;
    private final BufferedReader out;
    private final Path errors;

    private Program(Process process, Path errors) {
        this.process = process;
        this.out = process.inputReader(UTF_8);
        this.errors = errors;
    }

    static Program start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        var errors = Files.createTempFile(folder, "errors", ".txt");
        var builder = new ProcessBuilder(command(Files.createDirectories(folder.resolve("tmp")), arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("JEMBATAN_") || name.startsWith("JAVA_"));
        builder.environment().putAll(environment);
        return new Program(builder.redirectError(errors.toFile()).start(), errors);
    }

    private static List<String> command(Path tmp, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.io.tmpdir=" + tmp,
                "-Dlogback.configurationFile=" + Terminal.PROJECT.resolve("config/logback.xml"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    void types(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(UTF_8));
        process.getOutputStream().flush();
    }

    /** Reads standard output up to a line with these words; fails where it ends before. */
    void reads(String part) throws IOException {
        var lines = new ArrayList<String>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains(part)) {
                return;
            }
            lines.add(line);
        }
        throw new AssertionError("no '" + part + "' but " + lines + " and on standard error: " + errors());
    }

    /** SIGTERM, as a supervisor or Docker stops it. */
    void isToldToStop() {
        process.toHandle().destroy(); // unlike its own, this leaves what it said to be read
    }

    /** Waits for its end. */
    Said ends() throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(process.waitFor(SOON.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        return new Said(process.exitValue(), String.join("\n", out.lines().toList()), errors());
    }

    private String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
