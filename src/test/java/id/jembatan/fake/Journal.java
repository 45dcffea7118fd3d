package id.jembatan.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Every request and its answer, in the order they were answered. Never holds the token. Thread-safe. */
public final class Journal {
    /**
     * @param number 1 for the first answered
     * @param arrived when it came in
     * @param method as the Bot API's pages write it, or as the bot wrote it where nothing has that name
     * @param params with their types, also where the request was a form
     * @param chat what {@code chat_id} says; 0 without one
     * @param status of the answer; 0 where the connection was cut
     * @param answer the whole body; for getUpdates only the ids handed out
     * @param effect done, refused (by the state of the chat or a limit), violation, or fault
     * @param millis how long it took
     */
    public record Entry(
            long number,
            Instant arrived,
            String method,
            ObjectNode params,
            long chat,
            int status,
            JsonNode answer,
            String effect,
            long millis) {

        /** A parameter as text; empty where it is not given. */
        public String param(String name) {
            var node = params.path(name);
            return node.isValueNode() ? node.asText() : node.isMissingNode() ? "" : node.toString();
        }

        /** As one line of JSON. */
        String line() {
            ObjectNode line = Json.object()
                    .put("n", number)
                    .put("at", arrived.toEpochMilli())
                    .put("ms", millis)
                    .put("method", method);
            line.set("params", params);
            line.put("status", status).put("effect", effect);
            line.set("answer", answer);
            return Json.text(line);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final List<Entry> entries = new ArrayList<>();
    private final Optional<Writer> file;
    private final String token;

    Journal(Optional<Path> file, String token) {
        this.token = token;
        this.file = file.map(Journal::open);
    }

    /** All so far, oldest first. */
    public List<Entry> entries() {
        return held(() -> List.copyOf(entries));
    }

    /** Those of one method, oldest first. */
    public List<Entry> of(String method) {
        return entries().stream()
                .filter(entry -> entry.method().equalsIgnoreCase(method))
                .toList();
    }

    /** The first entry, old or new, that this holds for; fails at the deadline. */
    public Entry await(Predicate<Entry> wanted, Duration deadline) {
        return await(wanted, 1, deadline);
    }

    /** The n-th entry, old or new, that this holds for; fails at the deadline. */
    public Entry await(Predicate<Entry> wanted, int n, Duration deadline) {
        long left = deadline.toNanos();
        int seen = 0;
        int found = 0;
        lock.lock();
        try {
            while (true) {
                for (; seen < entries.size(); seen++) {
                    if (wanted.test(entries.get(seen)) && ++found == n) {
                        return entries.get(seen);
                    }
                }
                if (left <= 0) {
                    throw new AssertionError("no such request within " + deadline + "; the last ones: " + tail());
                }
                left = added.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for a request", e);
        } finally {
            lock.unlock();
        }
    }

    void add(Entry entry) {
        held(() -> {
            var numbered = new Entry(
                    entries.size() + 1L,
                    entry.arrived(),
                    entry.method(),
                    entry.params(),
                    entry.chat(),
                    entry.status(),
                    entry.answer(),
                    entry.effect(),
                    entry.millis());
            entries.add(numbered);
            file.ifPresent(writer -> write(writer, numbered));
            added.signalAll();
            return numbered;
        });
    }

    void close() {
        file.ifPresent(writer -> {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException("journal", e);
            }
        });
    }

    private String tail() {
        return entries.subList(Math.max(0, entries.size() - 10), entries.size()).stream()
                .map(entry -> entry.method() + " " + entry.chat() + " -> " + entry.status() + " " + entry.effect())
                .toList()
                .toString();
    }

    private void write(Writer writer, Entry entry) {
        try {
            writer.write(entry.line().replace(token, "TOKEN") + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("journal", e);
        }
    }

    private <T> T held(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static Writer open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
