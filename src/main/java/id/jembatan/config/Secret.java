package id.jembatan.config;

/**
 * Something that must not be seen, such as a bot's token. Shown, logged or put into a message it hides itself.
 *
 * @param reveal the secret itself; to be asked for only where it is used
 */
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "(hidden)";
    }
}
