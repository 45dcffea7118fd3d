package id.jembatan.store;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Lane;
import id.jembatan.chat.Outgoing;
import java.time.Instant;
import java.util.Optional;

/**
 * Something to do, as the books have it.
 *
 * @param id growing; the order in which things were decided
 * @param cause the inbox row because of which it is done
 * @param due the moment it may leave
 * @param consultation what a reply to it belongs to
 * @param entry the message of that consultation which it carries
 * @param attempts sends so far whose outcome nobody knows
 */
public record OutboxRow(
        long id,
        long cause,
        Outgoing what,
        Instant due,
        Optional<Long> consultation,
        Optional<Long> entry,
        int attempts) {
    public ChatId chat() {
        return what.to();
    }

    public Lane lane() {
        return what.lane();
    }

    OutboxRow tried(int times) {
        return new OutboxRow(id, cause, what, due, consultation, entry, times);
    }
}
