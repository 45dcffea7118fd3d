package id.jembatan.store;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Which consultation a message in a chat belongs to. Outlives the outbox; nothing is ever read from a message's text. */
public final class Links {
    private final Database database;

    public Links(Database database) {
        this.database = database;
    }

    /** @param entry the message of the consultation that it shows; empty where it is a card or a notice */
    public record Link(long consultation, Optional<Long> entry) {}

    public Optional<Link> of(ChatId chat, MessageId message) {
        return database.read(db -> db.createQuery(
                        "select consultation, entry from link where chat = :chat and message = :message")
                .bind("chat", chat.value())
                .bind("message", message.value())
                .map((row, context) -> new Link(row.getLong(1), number(row, 2)))
                .findOne());
    }

    public void put(Tx tx, ChatId chat, MessageId message, Link link) {
        tx.db()
                .createUpdate("""
                        insert into link (chat, message, consultation, entry) values (:chat, :message, :consultation, :entry)
                        on conflict (chat, message) do nothing""")
                .bind("chat", chat.value())
                .bind("message", message.value())
                .bind("consultation", link.consultation())
                .bind("entry", link.entry().orElse(null))
                .execute();
    }

    private static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
