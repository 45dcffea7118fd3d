package id.jembatan.consult;

import id.jembatan.chat.Channel;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Incoming;
import id.jembatan.store.Inbox;
import java.util.Optional;

/**
 * A question asked before, looked up in the inbox: so nothing that a person wrote is kept for later without their consent.
 * Thread-safe.
 */
public final class Asked {
    private final Inbox inbox;
    private final Channel channel;

    public Asked(Inbox inbox, Channel channel) {
        this.inbox = inbox;
        this.channel = channel;
    }

    /**
     * @param row as a button brought it back, so perhaps forged
     * @return empty where it is no longer kept, or is another chat's
     */
    public Optional<Incoming> in(ChatId chat, long row) {
        return inbox.row(row)
                .flatMap(kept -> channel.read(kept.id(), kept.raw()))
                .filter(asked -> asked.chat().equals(chat) && asked.privately());
    }
}
