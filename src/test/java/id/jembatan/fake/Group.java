package id.jembatan.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;

/** A group chat. Thread-safe. */
public final class Group {
    private final Telegram telegram;
    private final String title;
    private volatile Room room;

    Group(Telegram telegram, String title, Room room) {
        this.telegram = telegram;
        this.title = title;
        this.room = room;
    }

    /** Its number now; another one after {@link #becomesSupergroup}. */
    public long id() {
        return room.id();
    }

    /** Tells the bot that {@code by} brought it in. */
    public void addsBot(Person by) {
        telegram.world().change(() -> room.kicked = false);
        membership(by, "left", "member");
    }

    /** Throws the bot out; what it sends here is refused from now on. */
    public void removesBot(Person by) {
        telegram.world().change(() -> room.kicked = true);
        membership(by, "member", "kicked");
    }

    /** Gives the group another number, as Telegram does when it grows; the old number refuses and names the new one. */
    public long becomesSupergroup() {
        long to = -1_000_000_000_000L + id();
        Room old = room;
        Room next = telegram.world().open(Shapes.group(to, title, true));
        telegram.world().change(() -> {
            old.movedTo = OptionalLong.of(to);
            return room = next;
        });
        ObjectNode admin =
                Shapes.user(1_087_968_824, "Group").put("is_bot", true).put("username", "GroupAnonymousBot");
        telegram.say(old, admin, Json.object().put("migrate_to_chat_id", to));
        telegram.say(next, admin, Json.object().put("migrate_from_chat_id", old.id()));
        return to;
    }

    Room room() {
        return room;
    }

    private void membership(Person by, String before, String after) {
        long now = telegram.world().now().getEpochSecond();
        ObjectNode who = Shapes.user(by.id(), "Admin");
        telegram.tell("my_chat_member", Shapes.membership(room.chat(), who, now, before, after));
    }
}
