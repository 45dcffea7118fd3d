package id.jembatan.chat;

import java.util.Optional;

/** A way to people: Telegram, or a terminal. Thread-safe. */
public interface Channel {
    /**
     * Reads what the inbox kept. Pure, never throws for what a person can send.
     *
     * @return empty where no person did anything (another bot, a channel post)
     */
    Optional<Incoming> read(long id, String raw);

    /** Does it, once. Blocks until the channel answered or cannot be reached; never throws for either. */
    Sent send(Outgoing out);
}
