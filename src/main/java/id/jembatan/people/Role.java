package id.jembatan.people;

/** What somebody does for the villagers; everyone else is a villager. */
public enum Role {
    /** Answers consultations of a desk. */
    OFFICER,
    /** Keeps the library and invites officers. */
    ADMIN
}
