package id.jembatan.consult;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Content;
import id.jembatan.chat.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * One message of a consultation. Prints without its words.
 *
 * @param words what was written; empty where only a file was sent
 * @param file what was sent along
 * @param source where the writer's own message stands, so that it can be copied and quoted
 */
public record Entry(
        long id,
        long consultation,
        Instant at,
        Kind kind,
        String words,
        Optional<FileOf> file,
        Optional<Source> source,
        Delivery delivery) {
    public enum Kind {
        /** What the villager asked the library before. */
        ASKED,
        /** The article that the library gave: its id and version. */
        ARTICLE,
        VILLAGER,
        OFFICER,
        /** Between officers; never leaves. */
        NOTE
    }

    /** What became of an officer's message on its way to the villager. */
    public enum Delivery {
        NONE,
        WAITING,
        DELIVERED,
        REFUSED,
        UNSURE
    }

    public record FileOf(Content.Kind kind, String fileId) {}

    public record Source(ChatId chat, MessageId message) {}

    @Override
    public String toString() {
        return "entry " + id + " " + kind;
    }
}
