package id.jembatan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A wall clock set by hand. Thread-safe. */
public final class HandClock implements InstantSource {
    private volatile Instant now;

    public HandClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void forward(Duration time) {
        now = now.plus(time);
    }

    public void set(Instant time) {
        now = time;
    }
}
