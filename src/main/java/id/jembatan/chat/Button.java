package id.jembatan.chat;

/**
 * A button under a message.
 *
 * @param label what it says, at most 32 characters
 * @param data what a press brings back, at most 64 bytes (core.telegram.org/bots/api#inlinekeyboardbutton)
 */
public record Button(String label, String data) {}
