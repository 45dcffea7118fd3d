package id.jembatan.store;

import id.jembatan.config.Config;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what was kept long enough: updates that were handled, messages that were sent, steps nobody waits at. */
public final class Retention implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final Database database;
    private final Config.Retention settings;
    private final InstantSource clock;

    public Retention(Database database, Config.Retention settings, InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = clock.instant();
        int rows = database.write(tx -> tx.db()
                        .execute(
                                "delete from inbox where state <> 'new' and received_at < ?",
                                before(now, settings.inbox()))
                + tx.db().execute("delete from outbox where settled_at < ?", before(now, settings.outbox()))
                + tx.db().execute("delete from step where expires_at < ?", now.toEpochMilli())
                + tx.db().execute("delete from invitation where expires_at < ?", before(now, Duration.ofDays(1))));
        log.info("retention rows={}", rows);
    }

    private static long before(Instant now, Duration age) {
        return now.minus(age).toEpochMilli();
    }
}
