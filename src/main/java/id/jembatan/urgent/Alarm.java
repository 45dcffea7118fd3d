package id.jembatan.urgent;

/**
 * A danger seen in a text.
 *
 * @param rule the id of the rule that saw it, such as {@code penyekapan}
 * @param level how near it is
 */
public record Alarm(String rule, Level level) {
    public enum Level {
        /** Happening now. */
        RED,
        /** About to happen. */
        AMBER
    }
}
