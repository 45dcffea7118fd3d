package id.jembatan.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came in, kept as the channel said it before the channel is told that it may forget it. An update that comes twice is
 * kept once. Thread-safe.
 */
public final class Inbox {
    private static final String RAW = "inbox.raw";

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final Database database;
    private final Sealed sealed;
    private final InstantSource clock;
    private final Semaphore arrived = new Semaphore(0);

    public Inbox(Database database, Sealed sealed, InstantSource clock) {
        this.database = database;
        this.sealed = sealed;
        this.clock = clock;
    }

    /**
     * @param id by which the channel tells its updates apart; may start lower again after a quiet week
     * @param raw as it came
     */
    public record Update(long id, String raw) {
        @Override
        public String toString() {
            return "update " + id;
        }
    }

    /** @param id our own sequence, growing in the order of arrival */
    public record Row(long id, String raw) {
        @Override
        public String toString() {
            return "inbox row " + id;
        }
    }

    /** Keeps them all in one commit, in order. When this returns, the channel may forget them. */
    public void save(List<Update> updates) {
        database.write(tx -> {
            for (var update : updates) {
                insert(tx, update);
            }
            tx.afterCommit(arrived::release);
            return null;
        });
    }

    private void insert(Tx tx, Update update) {
        long id = tx.nextId();
        tx.db()
                .createUpdate("""
                        insert into inbox (id, update_id, received_at, raw, state)
                        values (:id, :update, :now, :raw, 'new') on conflict (update_id) do nothing""")
                .bind("id", id)
                .bind("update", update.id())
                .bind("now", clock.instant())
                .bind("raw", sealed.seal(update.raw(), RAW, id))
                .execute();
    }

    /** Waits until something was saved since the last time this returned. */
    public void awaitArrival() throws InterruptedException {
        arrived.acquire();
        arrived.drainPermits();
    }

    /**
     * What is not handled yet, oldest first, from the row after {@code after} on. A row that no longer opens comes with
     * nothing in it: those behind it must not wait for it.
     */
    public List<Row> open(long after, int most) {
        return database.read(db -> db.createQuery(
                        "select id, raw from inbox where state = 'new' and id > :after order by id limit :most")
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> new Row(row.getLong(1), opened(row.getLong(1), row.getBytes(2))))
                .list());
    }

    private String opened(long id, byte[] raw) {
        try {
            return sealed.open(raw, RAW, id);
        } catch (IllegalStateException e) {
            log.error("inbox row {} does not open", id, e);
            return "";
        }
    }

    /** What one row said; empty once it is no longer kept. */
    public Optional<Row> row(long id) {
        return database.read(db -> db.createQuery("select raw from inbox where id = :id")
                .bind("id", id)
                .map((row, context) -> new Row(id, sealed.open(row.getBytes(1), RAW, id)))
                .findOne());
    }

    /** Marks a row as handled; false where that happened before, so that its effects must not happen again. */
    public boolean finish(Tx tx, long id) {
        return settle(tx, id, "done");
    }

    /** Marks a row whose handling failed; false as in {@link #finish}. */
    public boolean fail(Tx tx, long id) {
        return settle(tx, id, "failed");
    }

    /** Marks a row in which no person did anything, or which nobody can read. */
    public void setAside(long id) {
        database.write(tx -> settle(tx, id, "unreadable"));
    }

    private static boolean settle(Tx tx, long id, String state) {
        return tx.db()
                        .createUpdate("update inbox set state = :state where id = :id and state = 'new'")
                        .bind("state", state)
                        .bind("id", id)
                        .execute()
                == 1;
    }
}
