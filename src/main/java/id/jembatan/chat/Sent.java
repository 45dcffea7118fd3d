package id.jembatan.chat;

import java.time.Duration;
import java.util.List;

/** What came of one attempt to do an {@link Outgoing}. */
public sealed interface Sent {

    /** @param messages what now stands in the chat because of it, in order; empty where nothing does */
    record Delivered(List<MessageId> messages) implements Sent {
        public Delivered {
            messages = List.copyOf(messages);
        }
    }

    /**
     * Certainly not done; to be tried again no sooner than {@code pause} from now.
     *
     * @param wholeChat whether the channel wants nothing at all in this chat until then
     */
    record Later(Duration pause, boolean wholeChat) implements Sent {}

    /** Certainly not done, and trying again would not help. */
    record Refused(Why why) implements Sent {}

    /** Certainly not done, because the group has another number now. */
    record Moved(ChatId to) implements Sent {}

    /** It may have been done or not: the line broke before an answer came. */
    record Unknown() implements Sent {}

    enum Why {
        /** The person blocked the bot, left, or never wrote to it. */
        UNREACHABLE,
        /** The message to change, copy, delete or the press to acknowledge is gone. */
        GONE,
        /** The channel does not take it as it is: our mistake. */
        MALFORMED,
        /** The person asked to be left alone until they write. */
        SILENCED
    }
}
