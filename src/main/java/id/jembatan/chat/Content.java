package id.jembatan.chat;

import java.util.Optional;

/** What a person did. Nothing here prints what they wrote: a record with their words shows only its kind. */
public sealed interface Content {
    record Text(String text) implements Content {
        @Override
        public String toString() {
            return "Text";
        }
    }

    /** A message of theirs as it reads after they changed it. */
    record Edited(String text) implements Content {
        @Override
        public String toString() {
            return "Edited";
        }
    }

    /**
     * @param data the button's payload, at most 64 bytes; it comes from the person's device, so it proves nothing
     * @param press the press to acknowledge
     */
    record Pressed(String data, String press) implements Content {}

    /**
     * @param fileId by which the channel finds the file again
     * @param caption what was written with it, may be empty
     * @param album what ties several files sent at once together
     */
    record File(Kind kind, String fileId, String caption, Optional<String> album) implements Content {
        @Override
        public String toString() {
            return "File[" + kind + "]";
        }
    }

    record Contact(String phone, String name) implements Content {
        @Override
        public String toString() {
            return "Contact";
        }
    }

    record Location(double latitude, double longitude) implements Content {
        @Override
        public String toString() {
            return "Location";
        }
    }

    /** The person blocked ({@code now} false) or unblocked the bot. */
    record Reachable(boolean now) implements Content {}

    /** A group became a supergroup with another number. */
    record Moved(ChatId to) implements Content {}

    /** Something the bot cannot use, such as a sticker or a poll: answered kindly, never dropped. */
    record Unreadable(String kind) implements Content {}

    enum Kind {
        PHOTO,
        VOICE,
        AUDIO,
        VIDEO,
        VIDEO_NOTE,
        DOCUMENT,
        ANIMATION
    }
}
