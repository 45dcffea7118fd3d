package id.jembatan.consult;

import id.jembatan.consult.Consultation.Priority;
import id.jembatan.people.Person;
import id.jembatan.store.Database;
import id.jembatan.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The consultations in the books. Every change of stage is one conditional statement, so that the database decides who was
 * first, and leaves one event. Thread-safe.
 */
public final class Consultations {
    private final Database database;
    private final InstantSource clock;

    public Consultations(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens one.
     *
     * @param cause the inbox row that asked for it: the same row never opens a second one
     */
    public Consultation open(Tx tx, long cause, Person asker, String desk, String matter, Priority priority) {
        long id = tx.nextId();
        var opened = new Consultation(
                id, freeCode(tx), asker.id(), desk, matter, priority, clock.instant(), new Stage.Open(), 0);
        tx.db()
                .createUpdate("""
                        insert into consultation
                            (id, code, opened_by, asker, desk, matter, priority, opened_at, stage, since)
                        values (:id, :code, :cause, :asker, :desk, :matter, :priority, :now, 'OPEN', :now)""")
                .bind("id", id)
                .bind("code", opened.code().text())
                .bind("cause", cause)
                .bind("asker", asker.id())
                .bind("desk", desk)
                .bind("matter", matter)
                .bind("priority", priority.name())
                .bind("now", opened.openedAt())
                .execute();
        note(tx, id, asker.id(), "opened");
        return opened;
    }

    /** Gives it to {@code officer}; false when a colleague was faster. */
    public boolean take(Tx tx, long id, Person officer) {
        return move(tx, id, officer.id(), "taken", "stage = 'TAKEN', officer = :actor", "stage = 'OPEN'");
    }

    /** The owner has answered it; false where it is not theirs or not in work. */
    public boolean answer(Tx tx, long id, Person officer, String reason) {
        boolean done =
                move(tx, id, officer.id(), "answered", "stage = 'ANSWERED'", "stage = 'TAKEN' and officer = :actor");
        if (done) {
            tx.db().execute("update consultation set reason = ? where id = ?", reason, id);
        }
        return done;
    }

    /** The villager says that it is clear. */
    public boolean close(Tx tx, long id, Person asker) {
        return move(tx, id, asker.id(), "closed", "stage = 'CLOSED'", "stage = 'ANSWERED' and asker = :actor");
    }

    /** The villager says that it is not clear, or writes again: back to the officer who answered. */
    public boolean doubt(Tx tx, long id, Person asker) {
        return move(tx, id, asker.id(), "doubted", "stage = 'TAKEN'", "stage = 'ANSWERED' and asker = :actor");
    }

    public Optional<Consultation> find(long id) {
        return database.read(db -> find(db, id));
    }

    /** As {@link #find}, within a change. */
    public Optional<Consultation> find(Tx tx, long id) {
        return find(tx.db(), id);
    }

    public Optional<Consultation> find(Code code) {
        return database.read(db -> db.createQuery("select * from consultation where code = :code")
                .bind("code", code.text())
                .map((row, context) -> read(row))
                .findOne());
    }

    /** What nobody has taken yet, at any desk, urgent first, then the oldest. */
    public List<Consultation> queue() {
        return list("select * from consultation where stage = 'OPEN' order by priority desc, opened_at, id", -1);
    }

    /** What an officer has in work, the oldest first. */
    public List<Consultation> ownedBy(long officer) {
        return list(
                "select * from consultation where officer = :key and stage in ('TAKEN', 'ANSWERED') order by since, id",
                officer);
    }

    /** A villager's own, the newest first. */
    public List<Consultation> of(long asker) {
        return list("select * from consultation where asker = :key order by id desc", asker);
    }

    private List<Consultation> list(String query, long key) {
        return database.read(db -> {
            var found = db.createQuery(query);
            return (key < 0 ? found : found.bind("key", key))
                    .map((row, context) -> read(row))
                    .list();
        });
    }

    private boolean move(Tx tx, long id, long actor, String event, String set, String where) {
        int rows = tx.db()
                .createUpdate("update consultation set " + set
                        + ", since = :now, version = version + 1 where id = :id and " + where)
                .bind("id", id)
                .bind("actor", actor)
                .bind("now", clock.instant())
                .execute();
        if (rows == 1) {
            note(tx, id, actor, event);
        }
        return rows == 1;
    }

    private void note(Tx tx, long consultation, long actor, String what) {
        tx.db()
                .createUpdate("""
                        insert into event (id, consultation, at, actor, what)
                        values (:id, :consultation, :now, :actor, :what)""")
                .bind("id", tx.nextId())
                .bind("consultation", consultation)
                .bind("now", clock.instant())
                .bind("actor", actor)
                .bind("what", what)
                .execute();
    }

    private static Code freeCode(Tx tx) {
        while (true) {
            var code = Code.random();
            boolean taken = tx.db()
                            .createQuery("select count(*) from consultation where code = :code")
                            .bind("code", code.text())
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            if (!taken) {
                return code;
            }
        }
    }

    private static Optional<Consultation> find(Handle db, long id) {
        return db.createQuery("select * from consultation where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static Consultation read(ResultSet row) throws SQLException {
        return new Consultation(
                row.getLong("id"),
                new Code(row.getString("code")),
                row.getLong("asker"),
                row.getString("desk"),
                row.getString("matter"),
                Priority.valueOf(row.getString("priority")),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                stage(row),
                row.getLong("version"));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        long officer = row.getLong("officer");
        var since = Instant.ofEpochMilli(row.getLong("since"));
        return switch (row.getString("stage")) {
            case "OPEN" -> new Stage.Open();
            case "TAKEN" -> new Stage.Taken(officer, since);
            case "ANSWERED" -> new Stage.Answered(officer, since);
            case "CLOSED" -> new Stage.Closed(since, row.getString("reason"));
            default -> throw new IllegalStateException("consultation " + row.getLong("id") + " has an unknown stage");
        };
    }
}
