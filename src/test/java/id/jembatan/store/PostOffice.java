package id.jembatan.store;

import id.jembatan.Village;
import id.jembatan.chat.Due;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Sent;
import id.jembatan.config.Config;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An outbox on real books; its line is a notebook. */
final class PostOffice implements AutoCloseable {
    final Books books;
    final Notebook line = new Notebook();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private Duration unknownAfter = Duration.ZERO;
    private Outbox outbox;

    PostOffice(Path folder) {
        this.books = new Books(folder);
    }

    void doubtsFor(Duration time) {
        unknownAfter = time;
    }

    void open() {
        // A killed process does not wait for what is on its way: neither does this one.
        var settings = new Config.Outbox(10_000, 1_000, 1_000, 6_000, 64, unknownAfter, Duration.ofMillis(200));
        outbox = new Outbox(books.database, books.sealed, books.links, line, settings, books.clock, this::hear);
        outbox.start();
    }

    void reopen() {
        outbox.close();
        open();
    }

    Outbox outbox() {
        return outbox;
    }

    void add(Outgoing... what) {
        books.database.write(tx -> {
            outbox.add(tx, 1, Arrays.stream(what).map(Due::now).toList());
            return null;
        });
    }

    void addLater(Outgoing what, Duration wait) {
        var due = new Due(what, books.clock.instant().plus(wait), Optional.empty(), Optional.empty());
        books.database.write(tx -> {
            outbox.add(tx, 1, List.of(due));
            return null;
        });
    }

    /** What was told of each message, in order: its text, and what came of it. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** How each row stands, in order of being decided. */
    List<String> states() {
        return books.words("select state from outbox order by id");
    }

    /** Waits until the rows stand like this. */
    void awaitStates(String... expected) {
        long until = System.nanoTime() + Village.SOON.toNanos();
        while (!states().equals(List.of(expected))) {
            if (System.nanoTime() > until) {
                throw new AssertionError("expected " + List.of(expected) + " but " + states());
            }
            Thread.onSpinWait();
        }
    }

    /** Counted attempts of the row that says this. */
    int attempts(String text) {
        return new OutboxRows(books.sealed)
                .open(books.database).stream()
                        .filter(row -> row.what() instanceof Outgoing.Say say
                                && say.text().equals(text))
                        .findFirst()
                        .orElseThrow()
                        .attempts();
    }

    private List<Due> hear(Tx tx, Settled settled) {
        String text = settled.row().what() instanceof Outgoing.Say say ? say.text() : "-";
        String came = switch (settled.sent()) {
            case Sent.Delivered ignored -> "sent";
            case Sent.Refused(var why) -> why.name();
            case Sent.Unknown ignored -> "unknown";
            case Sent.Later ignored -> throw new AssertionError("not settled");
            case Sent.Moved ignored -> throw new AssertionError("not settled");
        };
        if (text.startsWith("celaka")) {
            throw new IllegalStateException("whoever should hear of it breaks");
        }
        tx.afterCommit(() -> heard.add(text + " " + came));
        return List.of();
    }

    @Override
    public void close() {
        if (outbox != null) {
            outbox.close();
        }
        books.close();
    }
}
