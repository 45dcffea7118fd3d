package id.jembatan.ops;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs again and again on one thread; one that fails is logged and runs again the next time. */
public final class Every implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Every.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("every").factory());

    /** @param pause from the end of one run to the beginning of the next; the first begins at once */
    public void run(Duration pause, Runnable job) {
        timer.scheduleWithFixedDelay(() -> guarded(job), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            log.error("{} failed, it runs again next time", job.getClass().getSimpleName(), e);
        }
    }

    /** Lets a running job end. */
    @Override
    public void close() {
        timer.close();
    }
}
