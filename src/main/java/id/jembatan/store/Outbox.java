package id.jembatan.store;

import id.jembatan.chat.Channel;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Due;
import id.jembatan.chat.Sent;
import id.jembatan.config.Config;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what was decided, after it was decided: every {@link id.jembatan.chat.Outgoing} is a row, written in the transaction
 * that made it true, and done from here, the only caller of {@link Channel#send}. {@link Dispatch} says when each may leave.
 *
 * <p>The attempt is counted before it is made. So after a crash or a broken line the row is known to be in doubt: it is
 * parked until the process has lived a while, later ones pass, and it is tried once more. Nobody gets it more than twice.
 *
 * <p>Thread-safe.
 */
public final class Outbox implements AutoCloseable {
    private static final int MOST_ATTEMPTS = 2;
    private static final Duration BOOKS_CLOSED = Duration.ofSeconds(30);
    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final Database database;
    private final OutboxRows rows;
    private final Links links;
    private final Channel channel;
    private final Config.Outbox settings;
    private final InstantSource clock;
    private final BiFunction<Tx, Settled, List<Due>> heard;
    private final Dispatch dispatch;
    private final Backoff backoff = new Backoff();
    private final long bornAt = System.nanoTime();

    /**
     * @param heard told what came of each row, in the transaction that settles it; says what is to be done because of that
     */
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
        this.dispatch = new Dispatch(settings, clock, this::deliver);
    }

    /** Takes up what an earlier run left, then whatever is added. Call once, before anything is added. */
    public void start() {
        for (var row : rows.open(database)) {
            if (row.attempts() == 0) {
                dispatch.enqueue(row);
            } else {
                dispatch.park(row, untilTrusted());
            }
        }
        dispatch.start();
    }

    /** Saves what is to be done because of inbox row {@code cause}; it is done once this transaction is durable. */
    public void add(Tx tx, long cause, List<Due> words) {
        for (var due : words) {
            for (var piece : Pieces.of(due)) {
                var row = rows.insert(tx, cause, piece);
                tx.afterCommit(() -> dispatch.enqueue(row));
            }
        }
    }

    /** Looks again what is due: to be called when the wall clock was moved. */
    public void wake() {
        dispatch.wake();
    }

    /** Waits until nothing is on its way and nothing could leave; what is parked or not due does not count. */
    public boolean awaitIdle(Duration deadline) throws InterruptedException {
        return dispatch.awaitIdle(deadline);
    }

    /** Lets what is on its way arrive, and leaves the rest for the next run. */
    @Override
    public void close() {
        dispatch.close();
    }

    /**
     * How long until a send in doubt may be tried again: a process that keeps dying must not repeat itself, and one that
     * lives does not hurry.
     */
    private Duration untilTrusted() {
        var left = settings.unknownAfter().minusNanos(System.nanoTime() - bornAt);
        var least = settings.unknownAfter().dividedBy(10);
        return left.compareTo(least) > 0 ? left : least;
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
            dispatch.putBack(tried, BOOKS_CLOSED);
        }
    }

    private void conclude(OutboxRow row, Sent sent) {
        switch (sent) {
            case Sent.Delivered ignored -> finish(row, sent);
            case Sent.Refused refused -> refuse(row, refused);
            case Sent.Later later -> retry(row.tried(row.attempts() - 1), later); // an earlier doubt stays
            case Sent.Moved(var to) -> move(row, to);
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
        backoff.forget(row.id());
        var behind = refused.why() == Sent.Why.UNREACHABLE ? dispatch.drain(row.chat()) : List.<OutboxRow>of();
        bookWith(row, behind, (tx, one) -> settle(tx, one, refused));
    }

    private void retry(OutboxRow row, Sent.Later later) {
        putBack(row);
        if (later.wholeChat()) {
            dispatch.pause(row.chat(), later.pause());
            dispatch.putBack(row, later.pause());
        } else {
            dispatch.putBack(row, backoff.next(row.id(), later.pause()));
        }
    }

    private void doubt(OutboxRow row) {
        if (row.attempts() >= MOST_ATTEMPTS) {
            finish(row, new Sent.Unknown());
            return;
        }
        log.warn("outbox={} may or may not have arrived, once more later", row.id());
        putBack(row);
        dispatch.park(row, untilTrusted());
    }

    private void putBack(OutboxRow row) {
        database.write(tx -> {
            rows.putBack(tx, row);
            return null;
        });
    }

    /** A group has another number now: everything for it goes there. */
    private void move(OutboxRow row, ChatId to) {
        bookWith(row, dispatch.drain(row.chat()), (tx, one) -> {
            rows.settle(tx, one, "refused", "MOVED", clock.instant());
            var due = new Due(Moving.to(to, one.what()), one.due(), one.consultation(), one.entry());
            add(tx, one.cause(), List.of(due));
            return null;
        });
    }

    /** Books a row and what waited behind it as one; what waited goes on waiting where that fails. */
    private void bookWith(OutboxRow row, List<OutboxRow> behind, BiFunction<Tx, OutboxRow, Void> booking) {
        var all = new ArrayList<>(List.of(row));
        all.addAll(behind);
        try {
            database.write(tx -> {
                all.forEach(one -> booking.apply(tx, one));
                return null;
            });
        } catch (RuntimeException e) {
            behind.forEach(dispatch::enqueue);
            throw e;
        }
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
        tell(tx, new Settled(row, sent, rows.isWhole(tx, row)));
        return null;
    }

    /** What happened is booked even where telling of it fails: else it would be done again, and again. */
    private void tell(Tx tx, Settled settled) {
        try {
            add(tx, settled.row().cause(), heard.apply(tx, settled));
        } catch (RuntimeException e) {
            log.error(
                    "what came of outbox row {} could not be told",
                    settled.row().id(),
                    e);
        }
    }
}
