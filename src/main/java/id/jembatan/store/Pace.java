package id.jembatan.store;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Lane;
import id.jembatan.chat.Outgoing;
import id.jembatan.config.Config;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How fast things may leave: overall, per private chat, per group, and not at all in a chat that the channel told to wait.
 * Times are nanoseconds of a clock that only grows. Not thread-safe: the outbox guards it.
 *
 * <p>Telegram's own limits are about 30 a second overall, 1 a second in a chat and 20 a minute in a group.
 */
final class Pace {
    private static final double SECOND = 1e9;
    /** What a group may get at once: with 18 a minute never more than 20 in any minute. */
    private static final int GROUP_BURST = 2;

    private final Config.Outbox settings;
    private final Bucket overall;
    private final Map<ChatId, Bucket> chats = new HashMap<>();
    private final Map<ChatId, Long> paused = new HashMap<>();

    Pace(Config.Outbox settings) {
        this.settings = settings;
        this.overall = new Bucket(settings.perSecond(), Math.max(1, settings.perSecond() / 5));
    }

    /** How long anything must still wait, 0 for not at all. */
    long delay(long now) {
        return overall.delay(now);
    }

    /**
     * How long this must still wait, 0 for not at all. What is urgent waits for no limit of ours in its chat: two messages
     * in one second are better than a red card that comes late. A press is acknowledged even where the channel wants no
     * messages.
     */
    long delay(Outgoing what, Lane lane, long now) {
        if (what instanceof Outgoing.Acknowledge) {
            return delay(now);
        }
        long wait = Math.max(0, paused.getOrDefault(what.to(), now) - now);
        wait = Math.max(wait, delay(now));
        return lane == Lane.URGENT ? wait : Math.max(wait, chat(what.to()).delay(now));
    }

    void taken(Outgoing what, long now) {
        int messages = messages(what);
        overall.take(Math.max(1, messages), now);
        chat(what.to()).take(messages, now);
    }

    void pause(ChatId chat, Duration pause, long now) {
        paused.merge(chat, now + pause.toNanos(), Math::max);
    }

    /** Forgets chats at rest, so that memory does not grow with everybody who ever wrote. */
    void forgetResting(long now) {
        chats.values().removeIf(bucket -> bucket.isFull(now));
        paused.values().removeIf(until -> until <= now);
    }

    private Bucket chat(ChatId chat) {
        return chats.computeIfAbsent(
                chat,
                // Telegram numbers groups below zero
                id -> id.value() < 0
                        ? new Bucket(settings.perGroupPerMinute() / 60.0, GROUP_BURST)
                        : new Bucket(settings.perChatPerSecond(), settings.perChatBurst()));
    }

    /** What the limits of a chat count: messages that appear in it, or change. */
    private static int messages(Outgoing what) {
        return switch (what) {
            case Outgoing.Say ignored -> 1;
            case Outgoing.Copy copy -> copy.messages().size();
            case Outgoing.Edit ignored -> 1;
            case Outgoing.Delete ignored -> 0;
            case Outgoing.Acknowledge ignored -> 0;
            case Outgoing.Menu ignored -> 0;
        };
    }

    /** A token bucket; may go below empty, so that what must not wait is paid for later. */
    private static final class Bucket {
        private final double perNano;
        private final double most;
        private double tokens;
        private long at;

        Bucket(double perSecond, int burst) {
            this.perNano = perSecond / SECOND;
            this.most = burst;
            this.tokens = burst;
        }

        long delay(long now) {
            refill(now);
            return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / perNano);
        }

        void take(int count, long now) {
            refill(now);
            tokens -= count;
        }

        boolean isFull(long now) {
            refill(now);
            return tokens >= most;
        }

        private void refill(long now) {
            if (at != 0) {
                tokens = Math.min(most, tokens + (now - at) * perNano);
            }
            at = now;
        }
    }
}
