package id.jembatan.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/** The updates that wait for the bot, handed out and forgotten as Telegram's queue does. Thread-safe; asks the clock unlocked. */
final class UpdateQueue {
    /** Telegram keeps an update for a day from the message's own date. */
    private static final Duration KEPT = Duration.ofHours(24);

    private static final long AHEAD = 10;
    private static final long BEHIND = 2_000_000;
    private static final int LARGEST_ANSWER = 4 << 20;

    /** Kinds that are only sent where they were asked for by name. */
    private static final Set<String> ON_REQUEST = Set.of("chat_member", "message_reaction", "message_reaction_count");

    record Waiting(long id, String json, Instant until) {}

    /** What a poll brought. */
    sealed interface Poll {}

    record Batch(List<Waiting> updates) implements Poll {}

    record Conflict() implements Poll {}

    record Closed() implements Poll {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Long, Waiting> known = new HashMap<>();

    /** Ids that are handed out once more although they are confirmed. */
    private final Set<Long> repeats = new HashSet<>();

    private final InstantSource clock;
    private long nextId = 100_001;
    private long pollsBegun;
    private long delivered;
    private boolean forgetsOnDelivery;
    private boolean closed;
    private Set<String> allowed = Set.of();

    UpdateQueue(InstantSource clock) {
        this.clock = clock;
    }

    /** Adds an update of one kind; false where the bot did not ask for that kind. */
    boolean push(String kind, LongFunction<String> json) {
        lock.lock();
        try {
            if (allowed.isEmpty() ? ON_REQUEST.contains(kind) : !allowed.contains(kind)) {
                return false;
            }
        } finally {
            lock.unlock();
        }
        push(json);
        return true;
    }

    /** Adds an update whatever the bot asked for. */
    long push(LongFunction<String> json) {
        var until = clock.instant().plus(KEPT);
        lock.lock();
        try {
            long id = nextId++;
            var update = new Waiting(id, json.apply(id), until);
            waiting.add(update);
            known.put(id, update);
            changed.signalAll();
            return id;
        } finally {
            lock.unlock();
        }
    }

    /** Hands out an update once more, before all others, even where it is confirmed. */
    void again(long id) {
        lock.lock();
        try {
            var update = known.get(id);
            if (update == null) {
                throw new IllegalArgumentException("update " + id + " never was");
            }
            waiting.removeIf(other -> other.id() == id);
            waiting.addFirst(update);
            repeats.add(id);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Continues with another number, as Telegram does after a quiet week; what was handed out counts as confirmed. */
    void restartAt(long id) {
        lock.lock();
        try {
            waiting.removeIf(update -> update.id() < delivered);
            if (!waiting.isEmpty()) {
                throw new IllegalStateException(waiting.size() + " updates were not handed out yet");
            }
            nextId = id;
            delivered = 0;
        } finally {
            lock.unlock();
        }
    }

    /** Loses everything that waits, as after a day; their ids stay used. */
    int expire() {
        lock.lock();
        try {
            int lost = waiting.size();
            waiting.clear();
            return lost;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    void forgetOnDelivery(boolean on) {
        lock.lock();
        try {
            forgetsOnDelivery = on;
        } finally {
            lock.unlock();
        }
    }

    void allow(Set<String> kinds) {
        lock.lock();
        try {
            allowed = Set.copyOf(kinds);
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits up to {@code patience} for updates; a later poll ends an earlier one. */
    Poll poll(long offset, int limit, Duration patience) throws InterruptedException {
        var now = clock.instant();
        lock.lockInterruptibly();
        try {
            long mine = ++pollsBegun;
            changed.signalAll();
            confirm(offset, now);
            long left = patience.toNanos();
            while (true) {
                if (closed) {
                    return new Closed();
                }
                if (mine != pollsBegun) {
                    return new Conflict();
                }
                var batch = batch(offset, limit);
                if (!batch.isEmpty() || left <= 0) {
                    return new Batch(hand(batch));
                }
                left = changed.awaitNanos(Math.min(left, TimeUnit.MINUTES.toNanos(1)));
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean valid(long offset) {
        return offset > 0 && offset <= nextId + AHEAD && offset >= nextId - BEHIND;
    }

    private void confirm(long offset, Instant now) {
        waiting.removeIf(update -> update.until().isBefore(now));
        if (offset < 0) {
            int forgotten = (int) Math.max(0, waiting.size() + offset);
            waiting.subList(0, forgotten).clear();
        } else if (valid(offset)) {
            waiting.removeIf(update -> update.id() < offset && !repeats.contains(update.id()));
        }
    }

    private List<Waiting> batch(long offset, int limit) {
        int bytes = 0;
        var batch = new ArrayList<Waiting>();
        for (var update : waiting) {
            bytes += update.json().length();
            if (batch.size() == limit || bytes > LARGEST_ANSWER && !batch.isEmpty()) {
                break;
            }
            if (!valid(offset) || update.id() >= offset || repeats.contains(update.id())) {
                batch.add(update);
            }
        }
        return List.copyOf(batch);
    }

    private List<Waiting> hand(List<Waiting> batch) {
        if (!batch.isEmpty()) {
            delivered = Math.max(delivered, batch.getLast().id() + 1);
        }
        waiting.removeIf(update -> repeats.contains(update.id()) && batch.contains(update));
        batch.forEach(update -> repeats.remove(update.id()));
        if (forgetsOnDelivery) {
            waiting.removeAll(batch);
        }
        return batch;
    }
}
