package id.jembatan.talk;

import id.jembatan.chat.Channel;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Incoming;
import id.jembatan.store.Inbox;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what the inbox holds and hands it on: one virtual thread a busy chat, in order within a chat. */
final class Chats implements AutoCloseable {
    /** Messages read from the inbox but not handled yet; more stay where they are safe. */
    private static final int MOST_IN_HAND = 1_000;

    /** Messages handled at the same time: more would only queue for the books, in front of what is to be sent. */
    private static final int MOST_AT_ONCE = 64;

    private static final int BATCH = 100;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Logger log = LoggerFactory.getLogger(Chats.class);

    private final Inbox inbox;
    private final Channel channel;
    private final Consumer<Incoming> handler;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition handled = lock.newCondition();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);
    private final Map<ChatId, ArrayDeque<Incoming>> busy = new HashMap<>();
    private int inHand;
    private volatile boolean closed;
    private Thread reader;

    /** @param handler must not throw */
    Chats(Inbox inbox, Channel channel, Consumer<Incoming> handler) {
        this.inbox = inbox;
        this.channel = channel;
        this.handler = handler;
    }

    void start() {
        reader = Thread.ofPlatform().name("talk").start(this::run);
    }

    boolean awaitIdle(Duration deadline) throws InterruptedException {
        long until = System.nanoTime() + deadline.toNanos();
        while (true) {
            if (isIdle()) {
                return true;
            }
            if (System.nanoTime() > until) {
                return false;
            }
            lock.lock();
            try {
                boolean woken = handled.await(LOOK_AGAIN.toNanos(), TimeUnit.NANOSECONDS);
                log.trace("woken={}", woken);
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean isIdle() {
        boolean nothingNew = inbox.open(0, 1).isEmpty();
        lock.lock();
        try {
            return nothingNew && inHand == 0;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
        lock.lock();
        try {
            while (inHand > 0) {
                handled.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        long last = 0;
        while (!closed) {
            try {
                var rows = inbox.open(last, BATCH);
                for (var row : rows) {
                    hand(row);
                    last = row.id();
                }
                if (rows.isEmpty()) {
                    inbox.awaitArrival();
                }
            } catch (InterruptedException e) {
                return; // only close interrupts
            } catch (RuntimeException e) {
                if (!closed) {
                    log.error("the inbox cannot be read, trying again", e);
                    pause();
                }
            }
        }
    }

    private void hand(Inbox.Row row) throws InterruptedException {
        var read = read(row);
        if (read.isEmpty()) {
            inbox.setAside(row.id());
            return;
        }
        var in = read.get();
        lock.lock();
        try {
            while (inHand >= MOST_IN_HAND) {
                handled.await();
            }
            inHand++;
            var waiting = busy.get(in.chat());
            if (waiting != null) {
                waiting.add(in);
            } else {
                busy.put(in.chat(), new ArrayDeque<>());
                Thread.ofVirtual().name("chat").start(() -> work(in));
            }
        } finally {
            lock.unlock();
        }
    }

    /** A row that breaks the reader is set aside like one that it cannot read: those behind it must not wait for it. */
    private Optional<Incoming> read(Inbox.Row row) {
        try {
            return channel.read(row.id(), row.raw());
        } catch (RuntimeException | StackOverflowError e) {
            log.error("inbox row {} breaks its reader", row.id(), e);
            return Optional.empty();
        }
    }

    /** Handles one message, then whatever came into the same chat meanwhile. */
    private void work(Incoming first) {
        var in = first;
        while (in != null) {
            places.acquireUninterruptibly();
            try {
                if (!closed) {
                    handler.accept(in);
                }
            } finally {
                places.release();
            }
            in = next(in.chat());
        }
    }

    private Incoming next(ChatId chat) {
        lock.lock();
        try {
            inHand--;
            handled.signalAll();
            var next = busy.get(chat).poll();
            if (next == null) {
                busy.remove(chat);
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            boolean woken = handled.await(1, TimeUnit.SECONDS);
            log.trace("woken={}", woken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
