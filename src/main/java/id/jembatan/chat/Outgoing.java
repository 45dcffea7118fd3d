package id.jembatan.chat;

import java.util.List;
import java.util.Optional;

/** Something to do in a chat: saved with the change that caused it, done after that. None prints what it says. */
public sealed interface Outgoing {

    /**
     * @param text plain, at most 4096 UTF-16 units (core.telegram.org/bots/api#sendmessage)
     * @param quoting the message it answers, in the same chat; said without it where that message is gone
     */
    record Say(ChatId to, Lane lane, String text, Keys keys, Optional<MessageId> quoting) implements Outgoing {
        @Override
        public String toString() {
            return "Say[" + lane + "]";
        }
    }

    /** Messages of another chat, shown here without their author; an album stays one where all of it is copied. */
    record Copy(ChatId to, Lane lane, ChatId from, List<MessageId> messages, Optional<MessageId> quoting)
            implements Outgoing {}

    record Edit(ChatId to, MessageId message, String text, Keys keys) implements Outgoing {
        @Override
        public String toString() {
            return "Edit";
        }
    }

    record Delete(ChatId to, MessageId message) implements Outgoing {}

    /**
     * Ends the waiting sign on a pressed button; worth doing within seconds only.
     *
     * @param to where it was pressed
     * @param toast a line shown for a moment, at most 200 characters; empty for none
     */
    record Acknowledge(ChatId to, String press, String toast) implements Outgoing {}

    /** What the channel's menu shows this person. */
    record Menu(ChatId to, List<Command> commands) implements Outgoing {}

    ChatId to();

    /** Plain words. */
    static Say say(ChatId to, String text) {
        return say(to, text, Keys.NONE);
    }

    static Say say(ChatId to, String text, Keys keys) {
        return new Say(to, Lane.TALK, text, keys, Optional.empty());
    }

    /** Words that overtake everything else. */
    static Say urgent(ChatId to, String text, Keys keys) {
        return new Say(to, Lane.URGENT, text, keys, Optional.empty());
    }

    /** Acknowledging is urgent by nature; what has no lane of its own goes with the talk. */
    default Lane lane() {
        return switch (this) {
            case Say say -> say.lane();
            case Copy copy -> copy.lane();
            case Acknowledge ignored -> Lane.URGENT;
            case Edit ignored -> Lane.TALK;
            case Delete ignored -> Lane.TALK;
            case Menu ignored -> Lane.NOTICE;
        };
    }
}
