package id.jembatan.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing a person did.
 *
 * @param id the inbox row: our own sequence, growing, whatever the channel's numbers do (Telegram's may restart lower)
 * @param privately whether only this person and the bot can read the chat
 * @param message the message written, edited, or under which the button was pressed
 * @param replyTo the message they answered with the channel's reply function; in a group only where it is the bot's own
 */
public record Incoming(
        long id,
        Sender who,
        ChatId chat,
        boolean privately,
        MessageId message,
        Optional<MessageId> replyTo,
        Content content) {

    /** What was written: a text, an edit or a caption; empty where nothing was. */
    public String words() {
        return switch (content) {
            case Content.Text(var text) -> text;
            case Content.Edited(var text) -> text;
            case Content.File file -> file.caption();
            case Content.Pressed ignored -> "";
            case Content.Contact ignored -> "";
            case Content.Location ignored -> "";
            case Content.Reachable ignored -> "";
            case Content.Moved ignored -> "";
            case Content.Unreadable ignored -> "";
        };
    }

    /** The command, where the text is one: {@code /ambil K-7F3Q}, {@code /start@bot i_abc}. */
    public Optional<Call> command() {
        if (!(content instanceof Content.Text(var text)) || !text.startsWith("/")) {
            return Optional.empty();
        }
        var words = List.of(text.substring(1).strip().split("\\s+"));
        String name = words.get(0).split("@", 2)[0].toLowerCase(Locale.ROOT);
        return Optional.of(new Call(name, words.subList(1, words.size())));
    }

    /** The button pressed. */
    public Optional<Call> press() {
        if (!(content instanceof Content.Pressed pressed)) {
            return Optional.empty();
        }
        var parts = List.of(pressed.data().split(":", -1));
        return Optional.of(new Call(parts.get(0), parts.subList(1, parts.size())));
    }
}
