package id.jembatan.store;

import id.jembatan.chat.ChatId;
import id.jembatan.config.Config;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * When each row of the outbox may leave: in order per chat and lane, urgent first, then the oldest, within the limits of
 * {@link Pace}. One thread chooses; what is chosen gets a virtual thread of its own. Holds nothing that the books do not.
 * Thread-safe.
 */
final class Dispatch implements AutoCloseable {
    /** The wall clock may be moved at any time; this is how late it is noticed. */
    private static final Duration LOOK_AT_CLOCK = Duration.ofSeconds(10);

    private final Config.Outbox settings;
    private final InstantSource clock;
    private final Consumer<OutboxRow> deliver;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Lines lines = new Lines();
    private final PriorityQueue<OutboxRow> notDue =
            new PriorityQueue<>(Comparator.comparing(OutboxRow::due).thenComparing(OutboxRow::id));
    private final Pace pace;
    private int inFlight;
    private boolean closed;
    private Thread chooser;

    /** @param deliver does one row and books it; must not throw */
    Dispatch(Config.Outbox settings, InstantSource clock, Consumer<OutboxRow> deliver) {
        this.settings = settings;
        this.clock = clock;
        this.deliver = deliver;
        this.pace = new Pace(settings);
    }

    void start() {
        chooser = Thread.ofPlatform().name("outbox").start(this::run);
    }

    void enqueue(OutboxRow row) {
        locked(() -> {
            if (row.due().isAfter(clock.instant())) {
                notDue.add(row);
            } else {
                lines.add(row);
            }
        });
    }

    /** Puts a row aside; those behind it pass. */
    void park(OutboxRow row, Duration pause) {
        locked(() -> lines.park(row, System.nanoTime() + pause.toNanos()));
    }

    /** Puts a row back to the head of its line; those behind it wait with it. */
    void putBack(OutboxRow row, Duration pause) {
        locked(() -> lines.putBack(row, System.nanoTime() + pause.toNanos()));
    }

    /** Lets nothing into a chat for a while. */
    void pause(ChatId chat, Duration pause) {
        locked(() -> pace.pause(chat, pause, System.nanoTime()));
    }

    /** Removes and returns all that waits for a chat, in order. */
    List<OutboxRow> drain(ChatId chat) {
        lock.lock();
        try {
            var drained = lines.drain(chat);
            notDue.removeIf(row -> row.chat().equals(chat) && drained.add(row));
            return drained;
        } finally {
            lock.unlock();
        }
    }

    void wake() {
        locked(() -> {});
    }

    boolean awaitIdle(Duration deadline) throws InterruptedException {
        lock.lock();
        try {
            long left = deadline.toNanos();
            while (inFlight > 0 || !lines.isIdle() || isDue()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Chooses nothing more, and waits for what is on its way as long as a send may take. */
    @Override
    public void close() {
        locked(() -> closed = true);
        lock.lock();
        try {
            long left = settings.timeout().toNanos();
            while (inFlight > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        Interrupts.unlessInterrupted(() -> {
            chooser.join();
            return null;
        });
    }

    private void run() {
        lock.lock();
        try {
            while (!closed) {
                if (inFlight >= settings.inFlight()) {
                    changed.await();
                } else {
                    step(System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void step(long now) throws InterruptedException {
        lines.unpark(now);
        while (isDue()) {
            lines.add(notDue.poll());
        }
        var choice = lines.choose(pace, now);
        if (choice.next().isPresent()) {
            send(choice.next().get(), now);
        } else {
            pace.forgetResting(now);
            changed.await(Math.min(choice.pause(), untilDue()), TimeUnit.NANOSECONDS);
        }
    }

    private boolean isDue() {
        return !notDue.isEmpty() && !notDue.peek().due().isAfter(clock.instant());
    }

    private long untilDue() {
        if (notDue.isEmpty()) {
            return Long.MAX_VALUE;
        }
        var wait = Duration.between(clock.instant(), notDue.peek().due());
        return wait.compareTo(LOOK_AT_CLOCK) < 0 ? wait.toNanos() : LOOK_AT_CLOCK.toNanos();
    }

    private void send(OutboxRow row, long now) {
        lines.take(row);
        pace.taken(row.what(), now);
        inFlight++;
        Thread.ofVirtual().name("send").start(() -> {
            try {
                deliver.accept(row);
            } finally {
                locked(() -> {
                    lines.free(row);
                    inFlight--;
                });
            }
        });
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
