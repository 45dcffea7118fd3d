package id.jembatan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Village;
import id.jembatan.store.Inbox.Row;
import id.jembatan.store.Inbox.Update;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    @TempDir
    Path folder;

    private Books books;
    private Inbox inbox;

    @BeforeEach
    void open() {
        books = new Books(folder);
        inbox = books.inbox;
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void anUpdateThatComesTwiceIsKeptOnce() {
        inbox.save(List.of(new Update(10, "satu"), new Update(11, "dua")));
        inbox.save(List.of(new Update(11, "dua"), new Update(12, "tiga")));

        assertThat(waiting()).containsExactly("satu", "dua", "tiga");
    }

    @Test
    void anUpdateThatComesAgainAfterItWasHandledChangesNothing() {
        inbox.save(List.of(new Update(10, "satu")));
        finish(only());

        inbox.save(List.of(new Update(10, "satu")));

        assertThat(waiting()).isEmpty();
        assertThat(books.number("select count(*) from inbox")).isEqualTo(1);
    }

    @Test
    void aRowThatDoesNotOpenHoldsUpNobody() {
        inbox.save(List.of(new Update(10, "satu"), new Update(11, "dua")));
        books.database.write(tx -> tx.db().execute("update inbox set raw = x'00' where update_id = 10"));

        assertThat(waiting()).containsExactly("", "dua");
    }

    @Test
    void lowerNumbersAfterAQuietWeekAreNewAllTheSame() {
        inbox.save(List.of(new Update(900_000_000, "dulu")));
        inbox.save(List.of(new Update(17, "sekarang"), new Update(18, "lagi")));

        assertThat(waiting()).containsExactly("dulu", "sekarang", "lagi");
        assertThat(inbox.open(0, 10)).extracting(Row::id).isSorted();
    }

    @Test
    void aRowIsHandledOnceWhateverComesOfIt() {
        inbox.save(List.of(new Update(1, "a"), new Update(2, "b"), new Update(3, "c")));
        var rows = inbox.open(0, 10);

        assertThat(finish(rows.get(0))).isTrue();
        assertThat(finish(rows.get(0))).isFalse();
        assertThat(fail(rows.get(1))).isTrue();
        assertThat(finish(rows.get(1))).isFalse();
        inbox.setAside(rows.get(2).id());
        assertThat(fail(rows.get(2))).isFalse();
        assertThat(books.words("select state from inbox order by id")).containsExactly("done", "failed", "unreadable");
    }

    @Test
    void openRowsAreReadInPortions() {
        inbox.save(List.of(new Update(1, "a"), new Update(2, "b"), new Update(3, "c")));
        var first = inbox.open(0, 2);

        assertThat(first).extracting(Row::raw).containsExactly("a", "b");
        assertThat(inbox.open(first.getLast().id(), 2)).extracting(Row::raw).containsExactly("c");
    }

    @Test
    void whatWasSaidStaysReadableAfterItWasHandledAndASealedSecretInTheFile() {
        inbox.save(List.of(new Update(10, "Siti: tolong saya")));
        var row = only();
        finish(row);

        assertThat(inbox.row(row.id()).orElseThrow().raw()).isEqualTo("Siti: tolong saya");
        assertThat(inbox.row(row.id() + 1_000)).isEmpty();
        byte[] kept = books.database.read(db ->
                db.createQuery("select raw from inbox").mapTo(byte[].class).one());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Siti", "tolong");
        assertThat(row.toString()).doesNotContain("Siti");
    }

    @Test
    void whoWaitsForAnArrivalHearsOfOneThatCameBeforeAndOfOneThatComesLater() throws Exception {
        inbox.save(List.of(new Update(1, "a")));
        inbox.awaitArrival();
        var waiting = CompletableFuture.runAsync(() -> Interrupts.unlessInterrupted(() -> {
            inbox.awaitArrival();
            return null;
        }));
        assertThat(waiting).isNotDone();

        inbox.save(List.of(new Update(2, "b")));

        waiting.get(Village.SOON.toSeconds(), TimeUnit.SECONDS);
        assertThat(waiting()).containsExactly("a", "b");
    }

    private List<String> waiting() {
        return inbox.open(0, 100).stream().map(Row::raw).toList();
    }

    private Row only() {
        return inbox.open(0, 100).getFirst();
    }

    private boolean finish(Row row) {
        return books.database.write(tx -> inbox.finish(tx, row.id()));
    }

    private boolean fail(Row row) {
        return books.database.write(tx -> inbox.fail(tx, row.id()));
    }
}
