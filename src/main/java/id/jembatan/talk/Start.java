package id.jembatan.talk;

import id.jembatan.people.Role;
import java.util.Locale;
import java.util.Optional;

/** What starts a flow. */
public sealed interface Start {
    /** Who may; empty for everybody. */
    default Optional<Role> who() {
        return Optional.empty();
    }

    /**
     * A command.
     *
     * @param name without the slash
     */
    record Typed(String name, Optional<Role> who) implements Start {
        public Typed(String name) {
            this(name, Optional.empty());
        }
    }

    /**
     * A button, by the verb its payload begins with.
     *
     * @param verb without a colon
     */
    record Pressed(String verb, Optional<Role> who) implements Start {
        public Pressed(String verb) {
            this(verb, Optional.empty());
        }
    }

    /**
     * A key at the bottom of the chat, by its label; typed by hand it may lack the picture and the capital.
     *
     * @param label kept as its letters and spaces, small
     */
    record Line(String label) implements Start {
        public Line {
            label = label.replaceAll("[^\\p{L} ]", "").strip().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A word that, typed alone, presses the button of that verb under the latest message, and where none is there starts the
     * flow.
     *
     * @param word in small letters
     */
    record Word(String word, String verb) implements Start {}

    /** A link to the bot, by the prefix of its parameter, such as {@code i_}. */
    record Link(String prefix) implements Start {}
}
