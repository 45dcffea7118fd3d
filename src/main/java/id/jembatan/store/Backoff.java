package id.jembatan.store;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after a failure: twice as long each time, never over half a minute, a little different for everybody. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final int LONGEST_STEP = 6; // 32 s

    private final Map<Long, Integer> failures = new ConcurrentHashMap<>();

    /** @param atLeast what the channel asked for */
    Duration next(long row, Duration atLeast) {
        int failed = Math.min(failures.merge(row, 1, Integer::sum) - 1, LONGEST_STEP);
        long millis = FIRST.toMillis() << failed;
        long spread = ThreadLocalRandom.current().nextLong(millis / 4 + 1);
        var own = Duration.ofMillis(Math.min(30_000, millis - spread));
        return own.compareTo(atLeast) > 0 ? own : atLeast;
    }

    void forget(long row) {
        failures.remove(row);
    }
}
