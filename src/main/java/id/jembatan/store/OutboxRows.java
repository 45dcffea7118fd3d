package id.jembatan.store;

import id.jembatan.chat.Due;
import id.jembatan.chat.Outgoing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The outbox's part of the books: its SQL, and the sealing of what it says. */
final class OutboxRows {
    private static final String WHAT = "outbox.what";

    private final Sealed sealed;

    OutboxRows(Sealed sealed) {
        this.sealed = sealed;
    }

    OutboxRow insert(Tx tx, long cause, Due due) {
        long id = tx.nextId();
        var row = new OutboxRow(id, cause, due.what(), due.from(), due.consultation(), due.entry(), 0);
        tx.db()
                .createUpdate("""
                        insert into outbox (id, cause, chat, lane, what, due_at, consultation, entry, state)
                        values (:id, :cause, :chat, :lane, :what, :due, :consultation, :entry, 'waiting')""")
                .bind("id", id)
                .bind("cause", cause)
                .bind("chat", row.chat().value())
                .bind("lane", row.lane().name())
                .bind("what", sealed.seal(Json.write(Outgoing.class, due.what()), WHAT, id))
                .bind("due", due.from())
                .bind("consultation", due.consultation().orElse(null))
                .bind("entry", due.entry().orElse(null))
                .execute();
        return row;
    }

    /** All that is not settled, oldest first. */
    List<OutboxRow> open(Database database) {
        return database.read(
                db -> db.createQuery("""
                        select id, cause, what, due_at, consultation, entry, attempts from outbox
                        where state in ('waiting', 'sending') order by id""").map((row, context) -> read(row)).list());
    }

    /** Counts the attempt before it is made; false where the row must not go now or was settled meanwhile. */
    boolean claim(Tx tx, OutboxRow row) {
        boolean mayGo = row.what() instanceof Outgoing.Acknowledge || !Silence.holds(tx.db(), row.chat(), row.cause());
        return mayGo && tx.db().createUpdate("""
                                        update outbox set state = 'sending', attempts = attempts + 1
                                        where id = :id and state in ('waiting', 'sending')""").bind("id", row.id()).execute() == 1;
    }

    /** Whether nothing that carries the same entry into the same chat is still to be done; true for what carries none. */
    boolean isWhole(Tx tx, OutboxRow row) {
        return row.entry().isEmpty()
                || tx.db()
                                .createQuery("""
                                        select count(*) from outbox
                                        where entry = :entry and chat = :chat and state in ('waiting', 'sending')""")
                                .bind("entry", row.entry().get())
                                .bind("chat", row.chat().value())
                                .mapTo(Integer.class)
                                .one()
                        == 0;
    }

    void putBack(Tx tx, OutboxRow row) {
        tx.db()
                .createUpdate("update outbox set state = 'waiting', attempts = :attempts where id = :id")
                .bind("attempts", row.attempts())
                .bind("id", row.id())
                .execute();
    }

    void settle(Tx tx, OutboxRow row, String state, String outcome, Instant now) {
        tx.db()
                .createUpdate("update outbox set state = :state, outcome = :outcome, settled_at = :now where id = :id")
                .bind("state", state)
                .bind("outcome", outcome)
                .bind("now", now)
                .bind("id", row.id())
                .execute();
    }

    private OutboxRow read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        var what = Json.read(Outgoing.class, sealed.open(row.getBytes("what"), WHAT, id));
        return new OutboxRow(
                id,
                row.getLong("cause"),
                what,
                Instant.ofEpochMilli(row.getLong("due_at")),
                number(row, "consultation"),
                number(row, "entry"),
                row.getInt("attempts"));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
