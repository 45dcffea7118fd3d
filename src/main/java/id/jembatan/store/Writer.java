package id.jembatan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The one thread that writes. A platform thread, because a thread waiting inside SQLite holds its carrier: two virtual ones
 * would freeze all others. Everything that waits goes into one commit; each change has a savepoint of its own, so that one
 * refusal does not undo its neighbours.
 */
final class Writer implements AutoCloseable {
    /** Changes to a commit: beyond this the first would wait too long for the last. */
    private static final int MOST_AT_ONCE = 64;

    private static final Logger log = LoggerFactory.getLogger(Writer.class);

    private final Handle handle;
    private final LinkedBlockingQueue<Change<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    /** @param result completed once the commit it was part of is durable */
    private record Change<T>(Function<Tx, T> what, CompletableFuture<T> result) {}

    Writer(Handle handle) {
        this.handle = handle;
        this.thread = Thread.ofPlatform().name("writer").start(this::run);
    }

    <T> T write(Function<Tx, T> what) {
        var change = new Change<>(what, new CompletableFuture<T>());
        queue.add(change);
        if (closed && queue.remove(change)) { // else the thread still saw it
            throw new IllegalStateException("the database is closed");
        }
        try {
            return change.result().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
        queue.add(new Change<>(tx -> null, new CompletableFuture<>())); // wakes it
        Interrupts.unlessInterrupted(() -> {
            thread.join();
            return null;
        });
        handle.close();
    }

    private void run() {
        while (!closed || !queue.isEmpty()) {
            commit(next());
        }
    }

    private List<Change<?>> next() {
        var batch = new ArrayList<Change<?>>();
        batch.add(Interrupts.unlessInterrupted(queue::take));
        queue.drainTo(batch, MOST_AT_ONCE - 1);
        return batch;
    }

    private void commit(List<Change<?>> batch) {
        var completions = new ArrayList<Runnable>();
        try {
            begin();
            for (var change : batch) {
                completions.add(apply(change));
            }
            handle.execute("commit");
        } catch (Throwable e) { // the batch failed as one: its callers hear why, the thread lives on
            rollback();
            batch.forEach(change -> change.result().completeExceptionally(e));
            return;
        }
        completions.forEach(Runnable::run);
    }

    /** A lock held by another process is waited out: a batch is never skipped for it. */
    private void begin() {
        while (true) {
            try {
                handle.execute("begin immediate");
                return;
            } catch (JdbiException e) {
                if (!isBusy(e) || closed) {
                    throw e;
                }
                log.warn("the database is locked by another process, still waiting");
            }
        }
    }

    private <T> Runnable apply(Change<T> change) {
        var tx = new Tx(handle);
        handle.execute("savepoint change");
        try {
            T result = change.what().apply(tx);
            handle.execute("release change");
            return () -> {
                tx.committed().forEach(Writer::guarded);
                change.result().complete(result);
            };
        } catch (RuntimeException | Error e) {
            handle.execute(
                    "rollback to change"); // fails where SQLite undid everything already: then all callers hear it
            handle.execute("release change");
            return () -> change.result().completeExceptionally(e);
        }
    }

    private static void guarded(Runnable afterCommit) {
        try {
            afterCommit.run();
        } catch (RuntimeException | Error e) { // the commit stands, and the thread must live
            log.error("something to be done after a commit failed", e);
        }
    }

    private void rollback() {
        try {
            handle.execute("rollback");
        } catch (JdbiException e) { // SQLite has undone it by itself, as it does when the disk is full
            log.debug("nothing left to roll back");
        }
    }

    private static boolean isBusy(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite.getResultCode().code % 256 == SQLiteErrorCode.SQLITE_BUSY.code;
            }
        }
        return false;
    }
}
