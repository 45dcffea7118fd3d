package id.jembatan.talk;

import id.jembatan.chat.ChatId;
import id.jembatan.store.Database;
import id.jembatan.store.Json;
import id.jembatan.store.Sealed;
import id.jembatan.store.Tx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Where each person stands in each flow. A flow's step outlives another flow that comes between. Thread-safe. */
public final class Steps {
    private static final String VALUE = "step.value.";

    /** The cause of a step that waits for nothing. */
    private static final long NOTHING = 0;

    private final Database database;
    private final Sealed sealed;
    private final InstantSource clock;

    public Steps(Database database, Sealed sealed, InstantSource clock) {
        this.database = database;
        this.sealed = sealed;
        this.clock = clock;
    }

    Optional<Step> of(ChatId chat, Flow flow) {
        return flow.steps().flatMap(type -> of(chat, flow.name(), type).map(Step.class::cast));
    }

    /** What can be pressed under the latest message there. */
    Shown shown(ChatId chat) {
        return of(chat, Shown.NAME, Shown.class).orElseGet(() -> new Shown(List.of()));
    }

    void show(Tx tx, ChatId chat, Shown shown) {
        byte[] value = sealed.seal(Json.write(Shown.class, shown), VALUE + Shown.NAME, chat.value());
        write(tx, NOTHING, chat, Shown.NAME, value, shown);
    }

    private <T extends Step> Optional<T> of(ChatId chat, String flow, Class<T> type) {
        return database.read(db -> db.createQuery(
                        "select value from step where chat = :chat and flow = :flow and expires_at > :now")
                .bind("chat", chat.value())
                .bind("flow", flow)
                .bind("now", clock.instant())
                .map((row, context) -> Json.read(type, open(row.getBytes(1), flow, chat)))
                .findOne());
    }

    /** The name of the flow that waits in this chat, the latest where several do. */
    Optional<String> waiting(ChatId chat) {
        return database.read(db -> db.createQuery("""
                        select flow from step where chat = :chat and expires_at > :now and cause > :nothing
                        order by cause desc limit 1""")
                .bind("nothing", NOTHING)
                .bind("chat", chat.value())
                .bind("now", clock.instant())
                .mapTo(String.class)
                .findOne());
    }

    /** @param cause the inbox row after which it is waited for: rows grow, whatever the wall clock does */
    void put(Tx tx, long cause, ChatId chat, Flow flow, Optional<Step> next) {
        if (next.isEmpty()) {
            tx.db().execute("delete from step where chat = ? and flow = ?", chat.value(), flow.name());
            return;
        }
        long since = next.get().waits() ? cause : NOTHING;
        write(tx, since, chat, flow.name(), seal(flow, next.get(), chat), next.get());
    }

    private void write(Tx tx, long cause, ChatId chat, String flow, byte[] value, Step step) {
        tx.db()
                .createUpdate("""
                        insert into step (chat, flow, value, cause, expires_at) values (:chat, :flow, :value, :cause, :until)
                        on conflict (chat, flow) do update
                        set value = excluded.value, cause = excluded.cause, expires_at = excluded.expires_at""")
                .bind("chat", chat.value())
                .bind("flow", flow)
                .bind("value", value)
                .bind("cause", cause)
                .bind("until", clock.instant().plus(step.life()))
                .execute();
    }

    /** Ends every flow in this chat. */
    public void clear(Tx tx, ChatId chat) {
        tx.db().execute("delete from step where chat = ?", chat.value());
    }

    private byte[] seal(Flow flow, Step step, ChatId chat) {
        Class<? extends Step> type = flow.steps().orElseThrow();
        return sealed.seal(write(type, step), VALUE + flow.name(), chat.value());
    }

    private static <T extends Step> String write(Class<T> type, Step step) {
        return Json.write(type, type.cast(step));
    }

    private String open(byte[] value, String flow, ChatId chat) {
        return sealed.open(value, VALUE + flow, chat.value());
    }
}
