package id.jembatan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code chat} with somebody who reads an answer before typing on. */
final class Conversation implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private int read;

    Conversation(Terminal terminal) throws IOException {
        var in = new PipedInputStream(keyboard);
        var out = new PrintStream(new Screen(), true, UTF_8);
        var here = new Surroundings(terminal.environment(), in, out, out, terminal.clock);
        Thread.ofPlatform()
                .name("chat")
                .start(() -> exit.complete(Jembatan.in(here).execute("chat")));
    }

    /** Types a line; what was shown before it is not read again. */
    void types(String line) throws IOException {
        synchronized (shown) {
            read = shown.toString(UTF_8).length();
        }
        keyboard.write((line + "\n").getBytes(UTF_8));
        keyboard.flush();
    }

    /** Waits for these words since the last line typed. */
    void reads(String part) throws InterruptedException {
        finds(Pattern.quote(part));
    }

    /** Waits for what the expression means since the last line typed. */
    MatchResult finds(String expression) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        var pattern = Pattern.compile(expression);
        synchronized (shown) {
            for (; ; ) {
                String since = shown.toString(UTF_8).substring(read);
                var found = pattern.matcher(since);
                if (found.find()) {
                    return found.toMatchResult();
                }
                long left = deadline - System.nanoTime();
                assertThat(left).as("no '%s' in: %s", expression, since).isPositive();
                TimeUnit.NANOSECONDS.timedWait(shown, left);
            }
        }
    }

    /** Everything shown so far. */
    String screen() {
        synchronized (shown) {
            return shown.toString(UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        keyboard.close();
        assertThat(exit.orTimeout(60, TimeUnit.SECONDS).join()).isZero();
    }

    private final class Screen extends OutputStream {
        @Override
        public void write(int letter) {
            synchronized (shown) {
                shown.write(letter);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            synchronized (shown) {
                shown.write(bytes, from, length);
                shown.notifyAll();
            }
        }
    }
}
