package id.jembatan.chaos;

import id.jembatan.fake.FakeBotApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, on a folder that outlives it, so that it can be killed. Not thread-safe. */
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** As the launcher starts what lives shortly: so more is done between two kills. */
    private static final List<String> FLAGS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djembatan.log=WARN");

    private final FakeBotApi telegram;
    private final Path folder;
    private final Path log;
    private int starts;
    private Process process;

    /** @param log where what it prints is added to */
    Child(FakeBotApi telegram, Path folder, Path log) {
        this.telegram = telegram;
        this.folder = folder;
        this.log = log;
    }

    Path database() {
        return folder.resolve("data").resolve("jembatan.db");
    }

    Path key() {
        return folder.resolve("key").resolve("data.key");
    }

    /** Starts it, and returns when it is about to poll for the first time. */
    void start() {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            process = builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(log.toString(), e);
        }
        starts++;
        telegram.journal().await(entry -> entry.method().equals("getMe"), starts, PATIENCE);
    }

    /** Ends it as the system does when memory is short: SIGKILL, nothing is put away. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
        if (process.exitValue() != 128 + 9) {
            throw new AssertionError("it ended by itself with " + process.exitValue() + ", see " + log);
        }
    }

    /** Stops it as an operator does, where it still runs. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
            throw new AssertionError(
                    "process " + process.pid() + " did not end within " + PATIENCE + ", see " + log, e);
        }
    }

    private ProcessBuilder builder() {
        var home = Path.of("").toAbsolutePath();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add("-Dlogback.configurationFile=" + home.resolve("config").resolve("logback.xml"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "id.jembatan.Main", "run"));
        var builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("JEMBATAN_"));
        builder.environment().putAll(settings(home));
        return builder;
    }

    /** Limits that let the load through; all else as shipped. */
    private Map<String, String> settings(Path home) {
        return Map.of(
                "JEMBATAN_HOME", home.toString(),
                "JEMBATAN_DATA", database().getParent().toString(),
                "JEMBATAN_KEY_FILE", key().toString(),
                "JEMBATAN_TELEGRAM_TOKEN", telegram.token(),
                "JEMBATAN_TELEGRAM_URL", telegram.url(),
                "JEMBATAN_POLL_TIMEOUT_SECONDS", "5",
                "JEMBATAN_OUTBOX_PER_SECOND", "1000",
                "JEMBATAN_OUTBOX_PER_CHAT_PER_SECOND", "1000",
                "JEMBATAN_OUTBOX_PER_CHAT_BURST", "1000");
    }
}
