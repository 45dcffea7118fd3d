package id.jembatan.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * Something to do, and when.
 *
 * @param from the moment it may leave
 * @param consultation what a reply to it belongs to
 * @param entry the message of that consultation which it carries, so that its writer hears what came of it
 */
public record Due(Outgoing what, Instant from, Optional<Long> consultation, Optional<Long> entry) {
    public static Due now(Outgoing what) {
        return new Due(what, Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    public static Due about(long consultation, Outgoing what) {
        return new Due(what, Instant.EPOCH, Optional.of(consultation), Optional.empty());
    }

    public static Due carrying(long consultation, long entry, Outgoing what) {
        return new Due(what, Instant.EPOCH, Optional.of(consultation), Optional.of(entry));
    }
}
