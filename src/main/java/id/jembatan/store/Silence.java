package id.jembatan.store;

import id.jembatan.chat.ChatId;
import org.jdbi.v3.core.Handle;

/**
 * Chats to which nothing may go until their person writes: somebody else may be reading there. Held by the outbox at the
 * moment of sending, so that nothing queued before slips through.
 */
public final class Silence {
    private Silence() {}

    /** @param cause the update that asked for it; what is said because of that one still goes */
    public static void fall(Tx tx, ChatId chat, long cause) {
        tx.db()
                .createUpdate("""
                        insert into silence (chat, cause) values (:chat, :cause)
                        on conflict (chat) do update set cause = excluded.cause""")
                .bind("chat", chat.value())
                .bind("cause", cause)
                .execute();
    }

    public static void lift(Tx tx, ChatId chat) {
        tx.db().execute("delete from silence where chat = ?", chat.value());
    }

    /** Whether something said because of {@code cause} must not go to this chat now. */
    public static boolean holds(Handle db, ChatId chat, long cause) {
        return db.createQuery("select count(*) from silence where chat = :chat and cause <> :cause")
                        .bind("chat", chat.value())
                        .bind("cause", cause)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
