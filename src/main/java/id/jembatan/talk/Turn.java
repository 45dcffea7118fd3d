package id.jembatan.talk;

import id.jembatan.chat.Content;
import id.jembatan.chat.Due;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Outgoing;
import id.jembatan.people.Person;
import id.jembatan.store.Tx;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a flow wants done after one message. */
public sealed interface Turn {
    /** Says something and waits at {@code next}; empty: this matter is finished. */
    record Say(Optional<Step> next, List<Due> words) implements Turn {
        public Say {
            words = List.copyOf(words);
        }
    }

    /** Changes the books first; what is said depends on what the books allowed. */
    record Change(Function<Tx, Say> change) implements Turn {}

    /** Says this, and the matter is finished. */
    static Say done(Outgoing... words) {
        return new Say(Optional.empty(), Arrays.stream(words).map(Due::now).toList());
    }

    /** Says this and waits. */
    static Say wait(Step next, Outgoing... words) {
        return new Say(Optional.of(next), Arrays.stream(words).map(Due::now).toList());
    }

    /** A short word back, in the way the message allows: shown for a moment to a press, a message else. */
    static Say brief(Incoming in, Person who, String text) {
        return done(
                in.content() instanceof Content.Pressed pressed
                        ? new Outgoing.Acknowledge(in.chat(), pressed.press(), text)
                        : Outgoing.say(who.chat(), text));
    }
}
