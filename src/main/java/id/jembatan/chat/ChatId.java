package id.jembatan.chat;

/**
 * A conversation, by its number in the channel; a private one has its person's number. Personal: it prints as nothing, so
 * that no log or exception can show it.
 */
public record ChatId(long value) {
    @Override
    public String toString() {
        return "chat";
    }
}
