package id.jembatan.store;

import id.jembatan.chat.Channel;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Due;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Sent;
import id.jembatan.config.Config;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what was decided, after it was decided: every {@link Outgoing} is a row, written in the transaction that made it true,
 * and done from here, the only caller of {@link Channel#send}. In order per chat and lane; urgent first; within the limits
 * of {@link Pace}.
 *
 * <p>The attempt is counted before it is made. So after a crash or a broken line the row is known to be in doubt: it is
 * parked until the process has lived a while, later ones pass, and it is tried once more. Nobody gets it more than twice.
 *
 * <p>Thread-safe. One thread chooses; each send has a virtual thread of its own.
 */
public final class Outbox implements AutoCloseable {
    private static final int MOST_ATTEMPTS = 2;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration BEFORE_SECOND_ATTEMPT = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final Database database;
    private final OutboxRows rows;
    private final Links links;
    private final Channel channel;
    private final Config.Outbox settings;
    private final InstantSource clock;
    private final BiFunction<Tx, Settled, List<Due>> heard;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Lines lines = new Lines();
    private final Pace pace;
    private final Backoff backoff = new Backoff();
    private final long bornAt = System.nanoTime();
    private int inFlight;
    private boolean closed;
    private Thread chooser;

    /** @param heard told what came of each row, in the transaction that settles it; says what is to be done
     *     because of that */
    public Outbox(
            Database database,
            Sealed sealed,
            Links links,
            Channel channel,
            Config.Outbox settings,
            InstantSource clock,
            BiFunction<Tx, Settled, List<Due>> heard) {
        this.database = database;
        this.rows = new OutboxRows(sealed);
        this.links = links;
        this.channel = channel;
        this.settings = settings;
        this.clock = clock;
        this.heard = heard;
        this.pace = new Pace(settings);
    }

    /** Takes up what an earlier run left, then whatever is added. Call once, before anything is added. */
    public void start() {
        rows.open(database).forEach(this::enqueue);
        chooser = Thread.ofPlatform().name("outbox").start(this::run);
    }

    /** Saves what is to be done because of inbox row {@code cause}; it is done once this transaction is durable. */
    public void add(Tx tx, long cause, List<Due> words) {
        for (var due : words) {
            for (var piece : Pieces.of(due)) {
                var row = rows.insert(tx, cause, piece);
                tx.afterCommit(() -> enqueue(row));
            }
        }
    }

    /** Looks again what is due: to be called when the wall clock was moved. */
    public void wake() {
        locked(changed::signalAll);
    }

    /** Waits until nothing is on its way and nothing could leave; what is parked or not due does not count. */
    public boolean awaitIdle(Duration deadline) throws InterruptedException {
        lock.lock();
        try {
            long left = deadline.toNanos();
            while (inFlight > 0 || !lines.isIdle()) {
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

    /** Lets what is on its way arrive, and leaves the rest for the next run. */
    @Override
    public void close() {
        locked(() -> {
            closed = true;
            changed.signalAll();
        });
        Interrupts.unlessInterrupted(() -> {
            chooser.join();
            return null;
        });
        awaitLanding();
    }

    private void awaitLanding() {
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
    }

    private void enqueue(OutboxRow row) {
        locked(() -> {
            long wait = Math.max(
                    Duration.between(clock.instant(), row.due()).toNanos(), row.attempts() > 0 ? untilTrusted() : 0);
            if (row.due().equals(Instant.EPOCH) && row.attempts() == 0 || wait <= 0) {
                lines.append(row);
            } else {
                lines.park(row, System.nanoTime() + wait);
            }
            changed.signalAll();
        });
    }

    /** How long until a send in doubt may be tried again: a process that keeps dying must not repeat itself. */
    private long untilTrusted() {
        long lived = System.nanoTime() - bornAt;
        return Math.max(settings.unknownAfter().toNanos() - lived, BEFORE_SECOND_ATTEMPT.toNanos());
    }

    private void run() {
        lock.lock();
        try {
            while (!closed) {
                long now = System.nanoTime();
                lines.unpark(now);
                if (inFlight >= settings.inFlight()) {
                    changed.await();
                    continue;
                }
                var choice = lines.choose(pace, now);
                if (choice.next().isPresent()) {
                    dispatch(choice.next().get(), now);
                } else {
                    rest(choice.pause(), now);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void dispatch(OutboxRow row, long now) {
        lines.take(row);
        pace.taken(row.what(), now);
        inFlight++;
        Thread.ofVirtual().name("send").start(() -> deliver(row));
    }

    private void rest(long pause, long now) throws InterruptedException {
        pace.forgetResting(now);
        changed.await(pause, TimeUnit.NANOSECONDS);
    }

    private void deliver(OutboxRow row) {
        var tried = row;
        try {
            if (row.attempts() >= MOST_ATTEMPTS) {
                finish(row, new Sent.Unknown());
            } else if (!database.write(tx -> rows.claim(tx, row))) {
                refuse(row, new Sent.Refused(Sent.Why.SILENCED));
            } else {
                tried = row.tried(row.attempts() + 1);
                conclude(tried, channel.send(row.what()));
            }
        } catch (Throwable e) { // the books cannot be reached: what is known stays with the row, which goes on later
            log.error("outbox row {} could not be done or booked", row.id(), e);
            putBack(tried, LONGEST_PAUSE);
        } finally {
            locked(() -> {
                lines.free(row);
                inFlight--;
                changed.signalAll();
            });
        }
    }

    private void putBack(OutboxRow row, Duration pause) {
        locked(() -> lines.putBack(row, System.nanoTime() + pause.toNanos()));
    }

    private void conclude(OutboxRow row, Sent sent) {
        switch (sent) {
            case Sent.Delivered ignored -> finish(row, sent);
            case Sent.Refused refused -> refuse(row, refused);
            case Sent.Later later -> retry(row.tried(0), later);
            case Sent.Moved(var to) -> move(row.tried(0), to);
            case Sent.Unknown ignored -> doubt(row);
        }
    }

    private void finish(OutboxRow row, Sent sent) {
        backoff.forget(row.id());
        database.write(tx -> settle(tx, row, sent));
    }

    /** Whoever cannot be reached for one message cannot be reached for those behind it: all are given back at once. */
    private void refuse(OutboxRow row, Sent.Refused refused) {
        log.info("outbox={} refused={}", row.id(), refused.why());
        var all = new ArrayList<>(List.of(row));
        if (refused.why() == Sent.Why.UNREACHABLE) {
            locked(() -> all.addAll(lines.drain(row.chat())));
        }
        database.write(tx -> {
            all.forEach(one -> settle(tx, one, refused));
            return null;
        });
    }

    private void retry(OutboxRow row, Sent.Later later) {
        database.write(tx -> {
            rows.putBack(tx, row);
            return null;
        });
        if (later.wholeChat()) {
            locked(() -> pace.pause(row.chat(), later.pause(), System.nanoTime()));
            putBack(row, later.pause());
        } else {
            putBack(row, backoff.next(row.id(), later.pause()));
        }
    }

    private void doubt(OutboxRow row) {
        if (row.attempts() >= MOST_ATTEMPTS) {
            finish(row, new Sent.Unknown());
            return;
        }
        log.warn("outbox={} may or may not have arrived, once more later", row.id());
        database.write(tx -> {
            rows.putBack(tx, row);
            return null;
        });
        locked(() -> lines.park(row, System.nanoTime() + untilTrusted()));
    }

    /** A group has another number now: everything for it goes there. */
    private void move(OutboxRow row, ChatId to) {
        var all = new ArrayList<>(List.of(row));
        locked(() -> all.addAll(lines.drain(row.chat())));
        database.write(tx -> {
            for (var one : all) {
                rows.settle(tx, one, "refused", "MOVED", clock.instant());
                var due = new Due(Moving.to(to, one.what()), one.due(), one.consultation(), one.entry());
                add(tx, one.cause(), List.of(due));
            }
            return null;
        });
    }

    private Void settle(Tx tx, OutboxRow row, Sent sent) {
        switch (sent) {
            case Sent.Delivered(var messages) -> {
                rows.settle(tx, row, "sent", "", clock.instant());
                row.consultation()
                        .ifPresent(consultation -> messages.forEach(message ->
                                links.put(tx, row.chat(), message, new Links.Link(consultation, row.entry()))));
            }
            case Sent.Refused(var why) -> rows.settle(tx, row, "refused", why.name(), clock.instant());
            case Sent.Unknown ignored -> rows.settle(tx, row, "unknown", "", clock.instant());
            case Sent.Later ignored -> throw new IllegalStateException("not settled yet: " + sent);
            case Sent.Moved ignored -> throw new IllegalStateException("not settled yet: " + sent);
        }
        add(tx, row.cause(), heard.apply(tx, new Settled(row, sent)));
        return null;
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
