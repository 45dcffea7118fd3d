package id.jembatan.talk;

import java.time.Duration;

/** Where a person stands in a flow. Each flow nests its own sealed kind of it; it survives restarts as sealed JSON. */
public interface Step {
    /** How long it is waited for; after that the flow begins anew. */
    default Duration life() {
        return Duration.ofHours(1);
    }

    /** Whether what is written next is meant for it; one that only remembers leaves that to whoever waits. */
    default boolean waits() {
        return true;
    }
}
