package id.jembatan.talk;

import id.jembatan.chat.Incoming;
import id.jembatan.people.Person;
import java.util.List;
import java.util.Optional;

/**
 * One matter a person and the bot are busy with, such as asking an officer. One class, one entry in App's list. Thread-safe:
 * holds no state of its own.
 */
public interface Flow {
    /** Short and unique; its steps are kept under it. */
    String name();

    /** The commands, buttons and menu lines that start it, and which roles may. */
    List<Start> starts();

    /** Claims a message that nobody started, such as a reply to a case; asked in App's order. */
    default boolean claims(Incoming in, Person who) {
        return false;
    }

    /** Whether this is staff at work, whose words about a danger are not a danger. */
    default boolean forStaff() {
        return false;
    }

    /**
     * Whether it takes what is written in groups. It hears all of it, is told nobody's name, and where it says something, says it
     * to the group.
     */
    default boolean inGroups() {
        return false;
    }

    /** The sealed type of its steps; empty where it never waits. */
    default Optional<Class<? extends Step>> steps() {
        return Optional.empty();
    }

    /**
     * Takes one message.
     *
     * @param step what this flow returned last in this chat; empty at first and once it grew too old
     */
    Turn take(Incoming in, Person who, Optional<Step> step);
}
