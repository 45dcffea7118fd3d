package id.jembatan.consult;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Content;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.MessageId;
import id.jembatan.consult.Entry.Delivery;
import id.jembatan.consult.Entry.FileOf;
import id.jembatan.consult.Entry.Kind;
import id.jembatan.consult.Entry.Source;
import id.jembatan.store.Database;
import id.jembatan.store.Json;
import id.jembatan.store.Sealed;
import id.jembatan.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The messages of consultations, each a sealed row of its own. Thread-safe. */
public final class Entries {
    private static final String WORDS = "entry.words";
    private static final String FILE = "entry.file";

    private final Database database;
    private final Sealed sealed;
    private final InstantSource clock;

    public Entries(Database database, Sealed sealed, InstantSource clock) {
        this.database = database;
        this.sealed = sealed;
        this.clock = clock;
    }

    /**
     * What a person adds.
     *
     * @param words may be empty where there is a file
     */
    public record Draft(Kind kind, String words, Optional<FileOf> file, Optional<Source> source) {
        public static Draft of(Kind kind, String words) {
            return new Draft(kind, words, Optional.empty(), Optional.empty());
        }

        /** What somebody wrote or sent; a place as its coordinates. */
        public static Draft of(Kind kind, Incoming in) {
            return new Draft(kind, words(in), file(in.content()), Optional.of(new Source(in.chat(), in.message())));
        }

        private static String words(Incoming in) {
            return in.content() instanceof Content.Location place
                    ? "📍 " + place.latitude() + ", " + place.longitude()
                    : in.words();
        }

        private static Optional<FileOf> file(Content content) {
            return content instanceof Content.File file
                    ? Optional.of(new FileOf(file.kind(), file.fileId()))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return "draft " + kind;
        }
    }

    /** @param author the person's id; 0 where the library itself spoke */
    public Entry add(Tx tx, long consultation, long author, Draft draft) {
        long id = tx.nextId();
        var delivery = draft.kind() == Kind.OFFICER ? Delivery.WAITING : Delivery.NONE;
        var now = clock.instant();
        tx.db()
                .createUpdate("""
                        insert into entry (id, consultation, at, kind, author, words, file, chat, message, delivery)
                        values (:id, :consultation, :now, :kind, :author, :words, :file, :chat, :message, :delivery)""")
                .bind("id", id)
                .bind("consultation", consultation)
                .bind("now", now)
                .bind("kind", draft.kind().name())
                .bind("author", author)
                .bind("words", sealed.seal(draft.words(), WORDS, id))
                .bind(
                        "file",
                        draft.file()
                                .map(file -> sealed.seal(Json.write(FileOf.class, file), FILE, id))
                                .orElse(null))
                .bind(
                        "chat",
                        draft.source().map(source -> source.chat().value()).orElse(null))
                .bind(
                        "message",
                        draft.source().map(source -> source.message().value()).orElse(null))
                .bind("delivery", delivery.name())
                .execute();
        return new Entry(id, consultation, now, draft.kind(), draft.words(), draft.file(), draft.source(), delivery);
    }

    /** The whole conversation, in order. */
    public List<Entry> of(long consultation) {
        return database.read(db -> db.createQuery("select * from entry where consultation = :consultation order by id")
                .bind("consultation", consultation)
                .map((row, context) -> read(row))
                .list());
    }

    public Optional<Entry> find(Tx tx, long id) {
        return tx.db()
                .createQuery("select * from entry where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** When an officer last wrote in this consultation. */
    public Optional<Instant> lastFromOfficer(long consultation) {
        return database.read(db -> db.createQuery("""
                        select at from entry where consultation = :consultation and kind = 'OFFICER'
                        order by id desc limit 1""")
                .bind("consultation", consultation)
                .map((row, context) -> Instant.ofEpochMilli(row.getLong(1)))
                .findOne());
    }

    /** The officer who wrote an entry. */
    public Optional<Long> author(Tx tx, long id) {
        return tx.db()
                .createQuery("select author from entry where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    public void setDelivery(Tx tx, long id, Delivery delivery) {
        tx.db().execute("update entry set delivery = ? where id = ?", delivery.name(), id);
    }

    private Entry read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        byte[] file = row.getBytes("file");
        long chat = row.getLong("chat");
        boolean written = !row.wasNull();
        return new Entry(
                id,
                row.getLong("consultation"),
                Instant.ofEpochMilli(row.getLong("at")),
                Kind.valueOf(row.getString("kind")),
                sealed.open(row.getBytes("words"), WORDS, id),
                Optional.ofNullable(file).map(bytes -> Json.read(FileOf.class, sealed.open(bytes, FILE, id))),
                written
                        ? Optional.of(new Source(new ChatId(chat), new MessageId(row.getLong("message"))))
                        : Optional.empty(),
                Delivery.valueOf(row.getString("delivery")));
    }
}
