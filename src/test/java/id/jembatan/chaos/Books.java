package id.jembatan.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.store.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The program's database, read from outside. Thread-safe. */
final class Books {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Jdbi jdbi;

    Books(Path database) {
        this.jdbi = Jdbi.create("jdbc:sqlite:" + database);
    }

    /** Nothing that came in waits to be handled, and nothing to be said waits to be sent. */
    boolean areIdle() {
        return busy().values().stream().allMatch(rows -> rows == 0);
    }

    /** How many rows still wait, by table. */
    Map<String, Integer> busy() {
        return Map.of(
                "inbox", count("select count(*) from inbox where state = 'new'"),
                "outbox", count("select count(*) from outbox where state in ('waiting', 'sending')"));
    }

    /** Inbox rows whose handling failed. */
    int failures() {
        return count("select count(*) from inbox where state = 'failed'");
    }

    /** The codes of the consultations of one villager's chat, in the order they were opened. */
    Map<Long, List<String>> codesByChat() {
        return jdbi.withHandle(db ->
                db.createQuery("""
                        select number, code from consultation join person on person.id = asker order by consultation.id""").map((row, context) -> Map.entry(row.getLong(1), row.getString(2))).list().stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** The chat that each inbox row came from. */
    Map<Long, Long> chatsByRow(Sealed sealed) {
        return jdbi.withHandle(db -> db
                .createQuery("select id, raw from inbox")
                .map((row, context) ->
                        Map.entry(row.getLong(1), chat(sealed.open(row.getBytes(2), "inbox.raw", row.getLong(1)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** {@code ok}, or what SQLite found. */
    String integrity() {
        return jdbi.withHandle(db -> String.join(
                "; ",
                db.createQuery("pragma integrity_check").mapTo(String.class).list()));
    }

    private static long chat(String update) {
        try {
            return MAPPER.readTree(update).findValue("chat").get("id").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException("an update in the inbox", e);
        }
    }

    private int count(String query) {
        return jdbi.withHandle(db -> db.createQuery(query).mapTo(Integer.class).one());
    }
}
