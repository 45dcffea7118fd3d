package id.jembatan.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Counts the messages sent and, where switched on, refuses as Telegram does: 30 a second overall, one a second in a private chat
 * after a burst of three, 20 a minute in a group (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 * Times are nanoseconds of one steady clock. Thread-safe.
 */
final class RateLimits {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** What is on its way when a refusal is given is not yet impatience. */
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(250);

    /** Stands for all chats at once. */
    private static final long ALL = 0;

    private record Pause(long since, long until) {}

    /** Holds so many tokens and gains one every so many nanoseconds; a little early is not too early. */
    private static final class Bucket {
        private static final double SLACK = 0.05;
        private final int size;
        private final long every;
        private double tokens;
        private long seen;

        Bucket(int size, long every, long now) {
            this.size = size;
            this.every = every;
            this.tokens = size;
            this.seen = now;
        }

        /** How long until so many fit; 0 where they do now. */
        long wait(int messages, long now) {
            tokens = Math.min(size, tokens + (double) (now - seen) / every);
            seen = now;
            double lacking = Math.min(messages, size) - SLACK - tokens;
            return lacking <= 0 ? 0 : (long) Math.ceil(lacking * every);
        }

        void take(int messages) {
            tokens -= messages;
        }
    }

    private final Map<Long, List<Long>> sent = new HashMap<>();
    private final Map<Long, Bucket> buckets = new HashMap<>();
    private final Map<Long, Pause> pauses = new HashMap<>();
    private boolean on;
    private long impatient;

    synchronized void on(boolean now) {
        on = now;
    }

    /** Notes so many messages to a chat; the seconds to wait where they are refused, else 0. */
    synchronized int take(long chat, int messages, long now) {
        for (int i = 0; i < messages; i++) {
            sent.computeIfAbsent(ALL, id -> new ArrayList<>()).add(now);
            sent.computeIfAbsent(chat, id -> new ArrayList<>()).add(now);
        }
        if (early(ALL, now) || early(chat, now)) {
            impatient++;
        }
        if (!on) {
            return 0;
        }
        int seconds = Math.max(refused(ALL, messages, now), refused(chat, messages, now));
        if (seconds == 0) {
            bucket(ALL, now).take(messages);
            bucket(chat, now).take(messages);
        }
        return seconds;
    }

    /** The bot was told to leave this chat alone for so long. */
    synchronized void pause(long chat, int seconds, long now) {
        pauses.put(chat, new Pause(now, now + seconds * SECOND));
    }

    /** Sends to a chat, or to any, that the bot had been told to leave alone. */
    synchronized long impatient() {
        return impatient;
    }

    /** The most messages in any stretch of this length, over all chats. */
    synchronized int most(long window) {
        return most(ALL, window);
    }

    synchronized int most(long chat, long window) {
        var times = sent.getOrDefault(chat, List.of()).stream().sorted().toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (times.get(last) - times.get(first) >= window) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    private boolean early(long scope, long now) {
        var pause = pauses.get(scope);
        return pause != null && now > pause.since() + GRACE && now < pause.until();
    }

    private int refused(long scope, int messages, long now) {
        var pause = pauses.get(scope);
        long told = on && pause != null && now < pause.until() ? pause.until() - now : 0;
        long wait = Math.max(told, bucket(scope, now).wait(messages, now));
        int seconds = (int) ((wait + SECOND - 1) / SECOND);
        if (seconds > 0 && told == 0) {
            pause(scope, seconds, now);
        }
        return seconds;
    }

    private Bucket bucket(long scope, long now) {
        return buckets.computeIfAbsent(scope, id -> {
            if (id == ALL) {
                return new Bucket(30, SECOND / 30, now);
            }
            return id < 0 ? new Bucket(20, 3 * SECOND, now) : new Bucket(3, SECOND, now);
        });
    }
}
