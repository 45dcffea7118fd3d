package id.jembatan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.Village;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {
    @TempDir
    Path folder;

    private Books books;
    private Database database;

    @BeforeEach
    void open() {
        books = new Books(folder);
        database = books.database;
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void manyWriteSideBySideAndEveryChangeIsMadeOnceAndInWhole() {
        var numbers = sideBySide(
                400,
                i -> database.write(tx -> {
                    long id = tx.nextId();
                    note(tx, "left " + i);
                    note(tx, "right " + i);
                    return id;
                }));

        assertThat(numbers).doesNotHaveDuplicates().hasSize(400);
        assertThat(books.number("select count(*) from meta where key like 'left%'"))
                .isEqualTo(400);
        assertThat(books.number("select count(*) from meta where key like 'right%'"))
                .isEqualTo(400);
    }

    @Test
    void oneRefusalUndoesOnlyItsOwnChange() {
        var outcomes = sideBySide(100, i -> {
            try {
                return database.write(tx -> {
                    note(tx, "note " + i);
                    if (i % 2 == 1) {
                        throw new IllegalArgumentException("refused " + i);
                    }
                    return "kept " + i;
                });
            } catch (IllegalArgumentException e) {
                return e.getMessage();
            }
        });

        assertThat(outcomes)
                .containsAll(IntStream.range(0, 100)
                        .mapToObj(i -> (i % 2 == 1 ? "refused " : "kept ") + i)
                        .toList());
        assertThat(books.words("select key from meta"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> "note " + 2 * i).toList());
    }

    @Test
    void aChangeThatTheDatabaseRefusesIsUndoneInWhole() {
        assertThatThrownBy(() -> database.write(tx -> {
                    note(tx, "before");
                    return tx.db().execute("insert into officer (person, name) values (4711, x'00')");
                }))
                .as("there is no such person")
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("FOREIGN KEY");

        assertThat(books.number("select count(*) from meta")).isZero();
        assertThat(books.number("select count(*) from officer")).isZero();
    }

    @Test
    void aRefusalDoesNotNameWhatWasBound() {
        assertThatThrownBy(() -> database.write(tx -> tx.db()
                        .createUpdate("insert into role (person, role, desk, granted_at) values (:n, 'ADMIN', '', :n)")
                        .bind("n", 70_000_001)
                        .execute()))
                .isInstanceOf(JdbiException.class)
                .hasMessageNotContaining("70000001");
    }

    @Test
    void whatFollowsACommitFollowsOnlyACommit() {
        var seen = new ArrayList<Long>();
        database.write(tx -> {
            note(tx, "kept");
            tx.afterCommit(() -> seen.add(books.number("select count(*) from meta")));
            return null;
        });
        assertThatThrownBy(() -> database.write(tx -> {
                    tx.afterCommit(() -> seen.add(-1L));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(seen).containsExactly(1L);
    }

    @Test
    void whatFailsAfterACommitHarmsNobody() {
        String done = database.write(tx -> {
            tx.afterCommit(() -> {
                throw new AssertionError("as a bug would");
            });
            return "done";
        });

        assertThat(done).isEqualTo("done");
        assertThat(database.<String>write(tx -> "still writing")).isEqualTo("still writing");
    }

    @Test
    void aLockOfAnotherProcessIsWaitedOutHoweverLongAndNothingIsSkipped() throws Exception {
        try (var foreign = DriverManager.getConnection("jdbc:sqlite:" + books.file);
                var statement = foreign.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statement.execute("begin immediate");
            statement.execute("insert into meta (key, value) values ('theirs', '')");
            var ours = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> database.write(tx -> note(tx, "ours " + i))))
                    .toList();

            assertThatThrownBy(() -> ours.getFirst().get(5_500, TimeUnit.MILLISECONDS))
                    .as("longer than SQLite itself waits")
                    .isInstanceOf(TimeoutException.class);
            assertThat(books.number("select count(*) from meta"))
                    .as("readers go on")
                    .isZero();
            statement.execute("commit");

            for (var change : ours) {
                assertThat(change.get(Village.SOON.toSeconds(), TimeUnit.SECONDS))
                        .isEqualTo(1);
            }
            assertThat(books.number("select count(*) from meta")).isEqualTo(21);
        }
    }

    @Test
    void afterClosingEverythingIsRefused() {
        database.close();

        assertThatThrownBy(() -> database.write(tx -> note(tx, "late"))).hasMessage("the database is closed");
        assertThatThrownBy(() -> books.number("select 1")).hasMessage("the database is closed");
    }

    @Test
    void closingWaitsForWhatWasBegun() throws Exception {
        var begun = new CountDownLatch(2);
        var mayEnd = new CountDownLatch(1);
        var change = CompletableFuture.supplyAsync(() -> database.write(tx -> {
            note(tx, "begun");
            meet(begun, mayEnd);
            return "kept";
        }));
        var look = CompletableFuture.supplyAsync(() -> database.read(db -> {
            meet(begun, mayEnd);
            return db.createQuery("select 'read'").mapTo(String.class).one();
        }));
        begun.await();
        var closing = CompletableFuture.runAsync(database::close);
        assertThat(closing).isNotDone();
        mayEnd.countDown();

        assertThat(change.get(20, TimeUnit.SECONDS)).isEqualTo("kept");
        assertThat(look.get(20, TimeUnit.SECONDS)).isEqualTo("read");
        closing.get(20, TimeUnit.SECONDS);
        try (var again = new Books(folder)) {
            assertThat(again.words("select key from meta")).containsExactly("begun");
        }
    }

    @Test
    void everyConnectionHasTheSettingsThatLostNothing() {
        var expected = new HashMap<>(Map.of(
                "journal_mode", "wal",
                "synchronous", "2",
                "foreign_keys", "1",
                "secure_delete", "1",
                "trusted_schema", "0",
                "cell_size_check", "1",
                "busy_timeout", "5000",
                "query_only", "0"));
        var writer = database.write(tx -> pragmas(tx.db(), expected.keySet()));
        assertThat(writer).isEqualTo(expected);

        expected.put("query_only", "1");
        for (int i = 0; i < 8; i++) { // more often than there are readers
            var reader = database.read(db -> pragmas(db, expected.keySet()));
            assertThat(reader).isEqualTo(expected);
        }
    }

    @Test
    void aReaderCannotWrite() {
        assertThatThrownBy(() -> database.read(db -> db.execute("insert into meta (key, value) values ('a', 'b')")))
                .isInstanceOf(JdbiException.class);
        assertThat(books.number("select count(*) from meta")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"3.51.2, false", "3.51.3, true", "3.52.0, true", "3.9.9, false", "2.99.99, false", "4.0.0, true"})
    void anSqliteWithTheWalFaultIsRefused(String version, boolean fine) {
        assertThat(Database.isNewEnough(version)).isEqualTo(fine);
    }

    @Test
    void thisSqliteIsWithoutTheFault() {
        assertThat(books.words("select sqlite_version()").getFirst()).matches(Database::isNewEnough);
    }

    @Test
    void onlyItsOwnerCanReadTheFiles() throws IOException {
        database.write(tx -> note(tx, "something"));
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("jembatan")))
                    .hasSize(3) // the database, its log and the log's index
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void whatIsDeletedIsGoneFromTheFile() throws IOException {
        database.write(tx -> note(tx, "UNFORGETTABLE-".repeat(20)));
        database.write(tx -> tx.db().execute("delete from meta"));
        database.close();

        assertThat(Files.readString(books.file, StandardCharsets.ISO_8859_1)).doesNotContain("UNFORGETTABLE");
    }

    private static int note(Tx tx, String key) {
        return tx.db().execute("insert into meta (key, value) values (?, '')", key);
    }

    private static void meet(CountDownLatch begun, CountDownLatch mayEnd) {
        begun.countDown();
        Interrupts.unlessInterrupted(() -> mayEnd.await(20, TimeUnit.SECONDS));
    }

    private static Map<String, String> pragmas(Handle db, Set<String> names) {
        var values = new HashMap<String, String>();
        for (var name : names) {
            values.put(
                    name, db.createQuery("pragma " + name).mapTo(String.class).one());
        }
        return values;
    }

    private interface Numbered<T> {
        T run(int number);
    }

    private static <T> List<T> sideBySide(int times, Numbered<T> what) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> what.run(i), threads))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }
}
