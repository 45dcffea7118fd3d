package id.jembatan.people;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Sender;
import id.jembatan.people.Person.Grant;
import id.jembatan.store.Database;
import id.jembatan.store.Sealed;
import id.jembatan.store.Tx;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Everybody who wrote to the bot, and who of them works here. Thread-safe. */
public final class People {
    private static final String NAME = "officer.name";
    private static final String LOOK = "select id, number, pseudonym, consented_at from person where ";

    private final Database database;
    private final Sealed sealed;
    private final SecureRandom random = new SecureRandom();

    public People(Database database, Sealed sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /** The person behind a sender; somebody new gets a pseudonym. Nothing the channel says of them is kept. */
    public Person of(Sender sender) {
        return known(sender)
                .orElseGet(() ->
                        database.write(tx -> byNumber(tx.db(), sender.id()).orElseGet(() -> insert(tx, sender.id()))));
    }

    /** As {@link #of}, but nobody new. */
    public Optional<Person> known(Sender sender) {
        return database.read(db -> byNumber(db, sender.id()));
    }

    public Optional<Person> find(Tx tx, long id) {
        return byId(tx.db(), id);
    }

    /** Nobody where there is no id. */
    public Optional<Person> find(Tx tx, OptionalLong id) {
        return id.isPresent() ? find(tx, id.getAsLong()) : Optional.empty();
    }

    /** All officers of any of these desks, in the order they joined. */
    public List<Person> officersOf(Tx tx, Collection<String> desks) {
        var wanted = new HashSet<>(desks);
        return having(tx.db(), Role.OFFICER).stream()
                .filter(officer -> officer.grants().stream().anyMatch(grant -> wanted.contains(grant.desk())))
                .toList();
    }

    /** Whether any of these desks has an officer. */
    public boolean anyOfficerAt(Collection<String> desks) {
        return database.read(db -> db
                .createQuery("select distinct desk from role where role = 'OFFICER'")
                .mapTo(String.class)
                .list() // to the end: a query left open would show this reader old rows
                .stream()
                .anyMatch(desks::contains));
    }

    public List<Person> admins(Tx tx) {
        return having(tx.db(), Role.ADMIN);
    }

    /** What colleagues and admins call an officer; never shown to villagers. */
    public String nameOf(Tx tx, long officer) {
        return tx.db()
                .createQuery("select name from officer where person = :officer")
                .bind("officer", officer)
                .map((row, context) -> sealed.open(row.getBytes(1), NAME, officer))
                .findOne()
                .orElse("?");
    }

    void employ(Tx tx, Person person, Grant grant, String name, Instant now) {
        tx.db()
                .createUpdate("""
                        insert into officer (person, name) values (:person, :name)
                        on conflict (person) do update set name = excluded.name""")
                .bind("person", person.id())
                .bind("name", sealed.seal(name, NAME, person.id()))
                .execute();
        tx.db()
                .createUpdate("""
                        insert into role (person, role, desk, granted_at) values (:person, :role, :desk, :now)
                        on conflict (person, role, desk) do nothing""")
                .bind("person", person.id())
                .bind("role", grant.role().name())
                .bind("desk", grant.desk())
                .bind("now", now)
                .execute();
    }

    public void consent(Tx tx, Person person, Instant now) {
        tx.db().execute("update person set consented_at = ? where id = ?", now.toEpochMilli(), person.id());
    }

    /** Notes the village whose link a person came by. */
    public void setVillage(Tx tx, Person person, String village) {
        tx.db().execute("update person set village = ? where id = ?", village, person.id());
    }

    /** The id of the village whose link a person came by. */
    public Optional<String> villageOf(Person person) {
        return database.read(db -> db.createQuery("select village from person where id = :id and village is not null")
                .bind("id", person.id())
                .mapTo(String.class)
                .findOne());
    }

    /** Notes whether messages reach the person behind a private chat. */
    public void setReachable(Tx tx, ChatId chat, boolean reachable) {
        tx.db().execute("update person set reachable = ? where number = ?", reachable ? 1 : 0, chat.value());
    }

    private Person insert(Tx tx, long number) {
        long id = tx.nextId();
        String pseudonym = freePseudonym(tx.db());
        tx.db().execute("insert into person (id, number, pseudonym) values (?, ?, ?)", id, number, pseudonym);
        return new Person(id, new ChatId(number), pseudonym, false, Set.of());
    }

    /** Random, so that the number tells nobody who came when; five digits once four get crowded. */
    private String freePseudonym(Handle db) {
        for (int tries = 0; ; tries++) {
            int digits = tries < 10 ? 9_000 : 90_000;
            String pseudonym = "Warga-" + (digits / 9 + random.nextInt(digits));
            boolean taken = db.createQuery("select count(*) from person where pseudonym = :pseudonym")
                            .bind("pseudonym", pseudonym)
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            if (!taken) {
                return pseudonym;
            }
        }
    }

    private static List<Person> having(Handle db, Role role) {
        return db
                .createQuery("select distinct person from role where role = :role order by person")
                .bind("role", role.name())
                .mapTo(Long.class)
                .list()
                .stream()
                .map(id -> byId(db, id).orElseThrow())
                .toList();
    }

    private static Optional<Person> byNumber(Handle db, long number) {
        return look(db, "number = :key", number);
    }

    private static Optional<Person> byId(Handle db, long id) {
        return look(db, "id = :key", id);
    }

    private static Optional<Person> look(Handle db, String where, long key) {
        return db.createQuery(LOOK + where)
                .bind("key", key)
                .map((row, context) -> {
                    long id = row.getLong("id");
                    boolean consented = row.getObject("consented_at") != null;
                    var chat = new ChatId(row.getLong("number"));
                    return new Person(id, chat, row.getString("pseudonym"), consented, grants(db, id));
                })
                .findOne();
    }

    private static Set<Grant> grants(Handle db, long person) {
        return new HashSet<>(db.createQuery("select role, desk from role where person = :person")
                .bind("person", person)
                .map((row, context) -> new Grant(Role.valueOf(row.getString(1)), row.getString(2)))
                .list());
    }
}
