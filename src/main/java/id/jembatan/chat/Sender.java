package id.jembatan.chat;

/**
 * Who wrote, as the channel names them. Personal: it prints as nothing.
 *
 * @param id the channel's number of the person
 * @param name what they call themselves; chosen by them, so never proof of anything; may be empty
 */
public record Sender(long id, String name) {
    @Override
    public String toString() {
        return "sender";
    }
}
