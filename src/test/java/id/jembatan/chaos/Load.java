package id.jembatan.chaos;

import id.jembatan.fake.FakeBotApi;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * About sixty updates a second over ever more chats, whether the program runs or not. One thread does all of it; what the
 * others read is read once it has ended.
 */
final class Load {
    private static final long FIRST_CHAT = 80_000_000;
    private static final Duration BETWEEN_UPDATES = Duration.ofNanos(16_666_667);
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Updates that may wait at Telegram's side: where the program is too slow, nobody new asks until it has caught up. */
    private static final int MOST_PENDING = 600;

    /** Villagers on their way that are looked at for one update; else somebody new asks. */
    private static final int LOOKED_AT = 20;

    private final FakeBotApi telegram;
    private final List<Villager> villagers = new ArrayList<>();
    private final Deque<Villager> onTheWay = new ArrayDeque<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("load").factory());
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean open = true;

    Load(FakeBotApi telegram) {
        this.telegram = telegram;
    }

    void start() {
        thread.scheduleAtFixedRate(() -> guarded(this::update), 0, BETWEEN_UPDATES.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Lets nobody new in, and waits until all on their way have got as far as they can and the program has nothing left to do.
     *
     * @return everybody who asked
     */
    List<Villager> drain(Books books, Duration deadline) throws InterruptedException {
        open = false;
        thread.scheduleWithFixedDelay(
                () -> guarded(() -> {
                    // In this order: once nothing is pending and the books are idle, no new button can appear.
                    if (telegram.pendingUpdates() == 0
                            && books.areIdle()
                            && onTheWay.stream().noneMatch(Villager::canAct)) {
                        ended.complete(null);
                    }
                }),
                0,
                LOOK.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            ended.get(deadline.toSeconds(), TimeUnit.SECONDS);
            return List.copyOf(villagers);
        } catch (TimeoutException e) {
            throw new AssertionError("still busy after " + deadline + ": " + books.busy(), e);
        } catch (ExecutionException e) {
            throw new AssertionError("the load itself failed", e.getCause());
        } finally {
            thread.shutdownNow();
        }
    }

    private void update() {
        for (int i = Math.min(LOOKED_AT, onTheWay.size()); i > 0; i--) {
            var next = onTheWay.poll();
            boolean acts = next.canAct();
            if (acts) {
                next.act();
            }
            if (!next.isDone()) {
                onTheWay.add(next);
            }
            if (acts) {
                return;
            }
        }
        if (open && telegram.pendingUpdates() < MOST_PENDING) {
            somebodyNewAsks();
        }
    }

    private void somebodyNewAsks() {
        long chat = FIRST_CHAT + villagers.size();
        var villager = new Villager(telegram.user(chat, "Siti"), villagers.size() % 4 == 0);
        villagers.add(villager);
        villager.act();
        if (!villager.isDone()) {
            onTheWay.add(villager);
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            ended.completeExceptionally(e);
            throw e;
        }
    }
}
