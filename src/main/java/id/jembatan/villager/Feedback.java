package id.jembatan.villager;

import id.jembatan.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** What people thought of an answer, kept with the article's version and tied to nobody. */
enum Feedback {
    UP,
    DOWN,
    WRONG_TOPIC,
    UNCLEAR,
    OUTDATED,
    OFFICER;

    /** As a button brought it back. */
    static Optional<Feedback> of(String name) {
        for (var feedback : values()) {
            if (feedback.name().equals(name)) {
                return Optional.of(feedback);
            }
        }
        return Optional.empty();
    }

    void save(Tx tx, String article, long version, Instant now) {
        tx.db()
                .createUpdate("""
                        insert into feedback (id, article, version, verdict, at)
                        values (:id, :article, :version, :verdict, :now)""")
                .bind("id", tx.nextId())
                .bind("article", article)
                .bind("version", version)
                .bind("verdict", name())
                .bind("now", now)
                .execute();
    }
}
