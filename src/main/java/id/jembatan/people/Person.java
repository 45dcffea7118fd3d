package id.jembatan.people;

import id.jembatan.chat.ChatId;
import java.util.Set;

/**
 * Somebody who wrote to the bot. Prints as the pseudonym alone.
 *
 * @param id ours, never the channel's
 * @param chat their private chat
 * @param pseudonym what staff call a villager by, such as Warga-4821
 * @param consented whether they agreed that their texts are kept for officers
 * @param grants the roles they hold; empty for a villager
 */
public record Person(long id, ChatId chat, String pseudonym, boolean consented, Set<Grant> grants) {
    /** @param desk the desk an officer works at; empty text where the role has none */
    public record Grant(Role role, String desk) {}

    public Person {
        grants = Set.copyOf(grants);
    }

    /** Everybody who reads a group, as one who may nothing and of whom nothing is kept. */
    public static Person all(ChatId group) {
        return new Person(0, group, "", false, Set.of());
    }

    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean worksAt(String desk) {
        return grants.contains(new Grant(Role.OFFICER, desk));
    }

    @Override
    public String toString() {
        return pseudonym;
    }
}
