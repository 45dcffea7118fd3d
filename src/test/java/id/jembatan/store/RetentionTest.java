package id.jembatan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.config.Config;
import id.jembatan.store.Inbox.Update;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    @TempDir
    Path folder;

    private Books books;
    private Retention retention;

    @BeforeEach
    void open() {
        books = new Books(folder);
        retention = new Retention(
                books.database, new Config.Retention(Duration.ofDays(7), Duration.ofDays(30)), books.clock);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void handledUpdatesGoAfterTheirDaysAndOpenOnesNever() {
        books.inbox.save(List.of(new Update(1, "done"), new Update(2, "open")));
        books.database.write(
                tx -> books.inbox.finish(tx, books.inbox.open(0, 1).getFirst().id()));

        books.clock.forward(Duration.ofDays(7));
        retention.run();
        assertThat(books.number("select count(*) from inbox")).isEqualTo(2);

        books.clock.forward(Duration.ofMillis(1));
        retention.run();
        assertThat(books.words("select state from inbox")).containsExactly("new");
    }

    @Test
    void settledMessagesGoAfterTheirDaysAndWaitingOnesNever() {
        insert("sent", books.clock.instant().toEpochMilli());
        insert("waiting", null);

        books.clock.forward(Duration.ofDays(30).plusMillis(1));
        retention.run();

        assertThat(books.words("select state from outbox")).containsExactly("waiting");
    }

    @Test
    void stepsAndInvitationsGoOnceNobodyCanUseThem() {
        long now = books.clock.instant().toEpochMilli();
        books.database.write(tx -> tx.db()
                .execute(
                        "insert into step (chat, flow, value, cause, expires_at) values (1, 'open', x'00', ?, ?)",
                        now,
                        now));
        books.database.write(tx -> tx.db()
                .execute("insert into invitation (token, role, desk, expires_at) values (x'00', 'ADMIN', '', ?)", now));

        retention.run();
        assertThat(books.number("select count(*) from step")).isEqualTo(1);
        books.clock.forward(Duration.ofDays(1).plusMillis(1));
        retention.run();

        assertThat(books.number("select (select count(*) from step) + (select count(*) from invitation)"))
                .isZero();
    }

    private void insert(String state, Long settledAt) {
        books.database.write(tx -> tx.db().execute("""
                        insert into outbox (id, cause, chat, lane, what, due_at, state, settled_at)
                        values (?, 1, 501, 'TALK', x'00', 0, ?, ?)""", tx.nextId(), state, settledAt));
    }
}
