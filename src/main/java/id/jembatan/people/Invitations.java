package id.jembatan.people;

import id.jembatan.people.Person.Grant;
import id.jembatan.store.Database;
import id.jembatan.store.Tx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/**
 * How officers and admins join: a link that holds once and for minutes. Only the link's fingerprint is kept, so that reading
 * the database invites nobody. Thread-safe.
 */
public final class Invitations {
    /** 128 random bits, 22 characters: fits Telegram's 64 of a start parameter. */
    private static final int TOKEN_BYTES = 16;

    private final Database database;
    private final People people;
    private final InstantSource clock;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();

    public Invitations(Database database, People people, InstantSource clock, Duration life) {
        this.database = database;
        this.people = people;
        this.clock = clock;
        this.life = life;
    }

    /** Makes a new one and returns its token, which is kept nowhere. */
    public String invite(Grant grant) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.write(tx -> tx.db()
                .createUpdate("""
                        insert into invitation (token, role, desk, expires_at) values (:token, :role, :desk, :expires)""")
                .bind("token", fingerprint(token))
                .bind("role", grant.role().name())
                .bind("desk", grant.desk())
                .bind("expires", clock.instant().plus(life))
                .execute());
        return token;
    }

    /** Gives the person what the token grants; empty where it is unknown, used or too old. */
    public Optional<Grant> accept(Tx tx, String token, Person person, String name) {
        var grant = tx.db()
                .createQuery("""
                        update invitation set used_at = :now
                        where token = :token and used_at is null and expires_at > :now
                        returning role, desk""")
                .bind("token", fingerprint(token))
                .bind("now", clock.instant())
                .map((row, context) -> new Grant(Role.valueOf(row.getString(1)), row.getString(2)))
                .findOne();
        grant.ifPresent(granted -> people.employ(tx, person, granted, name, clock.instant()));
        return grant;
    }

    private static byte[] fingerprint(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
