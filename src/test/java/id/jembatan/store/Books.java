package id.jembatan.store;

import id.jembatan.HandClock;
import id.jembatan.Village;
import java.nio.file.Path;
import java.util.List;

/** A real database with a real data key in a folder of its own, and a clock set by hand. */
public final class Books implements AutoCloseable {
    public final HandClock clock = new HandClock(Village.TUESDAY_NINE);
    public final Path file;
    public final Sealed sealed;
    public final Database database;
    public final Inbox inbox;
    public final Links links;

    public Books(Path folder) {
        this.file = folder.resolve("jembatan.db");
        this.sealed = Sealed.withKey(folder.resolve("data.key"), () -> {});
        this.database = Database.open(file);
        this.inbox = new Inbox(database, sealed, clock);
        this.links = new Links(database);
    }

    /** The number that a query finds. */
    public long number(String query) {
        return database.read(db -> db.createQuery(query).mapTo(Long.class).one());
    }

    /** The words that a query finds, in its order. */
    public List<String> words(String query) {
        return database.read(db -> db.createQuery(query).mapTo(String.class).list());
    }

    @Override
    public void close() {
        database.close();
    }
}
