package id.jembatan.fake;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Something that goes wrong with certain requests: {@code Fault.on("sendMessage").chat(501).times(1).tooMany(30)}. Begins with
 * {@link #on} or {@link #onAll}, is narrowed, and ends with what happens. Immutable.
 */
public final class Fault {
    /** What happens instead of, or after, the effect of a request. */
    sealed interface Outcome {}

    record Reply(Answer answer) implements Outcome {}

    record Hang(Duration time) implements Outcome {}

    record Cut() implements Outcome {}

    /** The real answer, broken off in the middle. */
    record Truncated() implements Outcome {}

    final String method;
    final OptionalLong chat;
    final long firstCall;
    final long times;
    final int percent;
    final long seed;
    final boolean afterEffect;
    final Predicate<Journal.Entry> where;
    final Optional<Outcome> outcome;

    private Fault(
            String method,
            OptionalLong chat,
            long firstCall,
            long times,
            int percent,
            long seed,
            boolean afterEffect,
            Predicate<Journal.Entry> where,
            Optional<Outcome> outcome) {
        this.method = method;
        this.chat = chat;
        this.firstCall = firstCall;
        this.times = times;
        this.percent = percent;
        this.seed = seed;
        this.afterEffect = afterEffect;
        this.where = where;
        this.outcome = outcome;
    }

    /** Requests of one method, in any letter case. */
    public static Fault on(String method) {
        return new Fault(
                method, OptionalLong.empty(), 1, Long.MAX_VALUE, 100, 0, false, entry -> true, Optional.empty());
    }

    /** Every request but getUpdates. */
    public static Fault onAll() {
        return on("").where(entry -> !entry.method().equalsIgnoreCase("getUpdates"));
    }

    /** Every request, getUpdates too: with {@link #cutBefore}, the network is down. */
    public static Fault onEverything() {
        return on("");
    }

    /** Only about this chat. */
    public Fault chat(long id) {
        return new Fault(method, OptionalLong.of(id), firstCall, times, percent, seed, afterEffect, where, outcome);
    }

    /** Only from the n-th matching request on, 1 for the first. */
    public Fault fromCall(long n) {
        return new Fault(method, chat, n, times, percent, seed, afterEffect, where, outcome);
    }

    /** At most so many times. */
    public Fault times(long n) {
        return new Fault(method, chat, firstCall, n, percent, seed, afterEffect, where, outcome);
    }

    /** Only a part of them, 1 to 100, the same ones with the same seed. */
    public Fault percent(int part, long seed) {
        return new Fault(method, chat, firstCall, times, part, seed, afterEffect, where, outcome);
    }

    /** Only where this holds for the request; its status and answer are not known yet. */
    public Fault where(Predicate<Journal.Entry> also) {
        return new Fault(method, chat, firstCall, times, percent, seed, afterEffect, where.and(also), outcome);
    }

    /** The message is sent, the change made, and only the answer is wrong. */
    public Fault afterEffect() {
        return new Fault(method, chat, firstCall, times, percent, seed, true, where, outcome);
    }

    /** 429 with the seconds to wait. */
    public Fault tooMany(int seconds) {
        return then(new Reply(Answer.tooMany(seconds)));
    }

    /** An error in Telegram's form, such as 403 and {@code Forbidden: bot was blocked by the user}. */
    public Fault answer(int code, String description) {
        return then(new Reply(Answer.error(code, description)));
    }

    /** Any status and body. */
    public Fault body(int status, String body) {
        return then(new Reply(new Answer(status, body)));
    }

    /** What a proxy says while Telegram is away. */
    public Fault badGateway() {
        return body(502, "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n");
    }

    public Fault empty() {
        return body(200, "");
    }

    /** The effect happens, the answer ends in the middle. */
    public Fault truncated() {
        return afterEffect().then(new Truncated());
    }

    /** The request takes this long; after the effect if so asked. */
    public Fault hang(Duration time) {
        return then(new Hang(time));
    }

    /** The connection ends and nothing has happened. */
    public Fault cutBefore() {
        return then(new Cut());
    }

    /** The effect happens and the connection ends without an answer. */
    public Fault cutAfter() {
        return afterEffect().then(new Cut());
    }

    private Fault then(Outcome what) {
        return new Fault(method, chat, firstCall, times, percent, seed, afterEffect, where, Optional.of(what));
    }
}
