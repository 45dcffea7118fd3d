package id.jembatan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The one SQLite file. Reads go side by side; writes go through one thread, many to a commit. Thread-safe.
 *
 * <p>The settings are those that lost nothing in 3,900 simulated power cuts: WAL, {@code synchronous=FULL}, one writer.
 */
public final class Database implements AutoCloseable {
    /** Older ones can corrupt a WAL file with two connections: sqlite.org/wal.html#walresetbug. */
    private static final int[] OLDEST_SQLITE = {3, 51, 3};

    private static final Set<SQLiteErrorCode> DAMAGED =
            Set.of(SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_CORRUPT);

    private static final int READERS = 4;
    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private final BlockingQueue<Handle> readers = new ArrayBlockingQueue<>(READERS);
    private final Writer writer;

    private Database(Jdbi reading, Jdbi writing) {
        this.writer = new Writer(upToDate(writing));
        for (int i = 0; i < READERS; i++) {
            readers.add(reading.open());
        }
    }

    /**
     * Opens it, makes it where there is none, and brings its tables up to date.
     *
     * @throws DamagedDatabaseException where the file is not a sound database
     */
    public static Database open(Path file) {
        try {
            Files.createDirectories(file.getParent());
            ownerOnly(file);
            return new Database(jdbi(file, true), jdbi(file, false));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Looks something up. Blocks while all readers are busy. */
    public <T> T read(Function<Handle, T> look) {
        Handle reader = Interrupts.unlessInterrupted(readers::take);
        try {
            if (reader.isClosed()) {
                throw new IllegalStateException("the database is closed");
            }
            return look.apply(reader);
        } finally {
            reader.clean(); // a query left open would show this reader old rows for ever
            readers.add(reader);
        }
    }

    /**
     * Changes the books, and returns once the change is durable. Waits for a foreign lock as long as it takes.
     *
     * @throws RuntimeException what {@code change} threw, or what kept the commit from happening; nothing changed then
     */
    public <T> T write(Function<Tx, T> change) {
        return writer.write(change);
    }

    /** Finishes what was begun; refuses what comes after. */
    @Override
    public void close() {
        writer.close();
        var all = new ArrayList<Handle>();
        for (int i = 0; i < READERS; i++) {
            all.add(Interrupts.unlessInterrupted(readers::take));
        }
        all.forEach(Handle::close);
        readers.addAll(all); // closed, so that whoever comes later is told
        log.info("database closed");
    }

    private static Handle upToDate(Jdbi writing) {
        var handle = opened(writing);
        try {
            requireNewEnough(handle);
            Migrations.run(handle);
            return handle;
        } catch (RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    private static Handle opened(Jdbi jdbi) {
        try {
            return jdbi.open();
        } catch (ConnectionException e) {
            if (e.getCause() instanceof SQLiteException sqlite && DAMAGED.contains(sqlite.getResultCode())) {
                throw new DamagedDatabaseException(sqlite.getMessage(), e);
            }
            throw e;
        }
    }

    private static Jdbi jdbi(Path file, boolean queryOnly) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(5000);
        config.enforceForeignKeys(true);
        config.enableLoadExtension(false);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        var pragmas = new ArrayList<>(
                List.of("secure_delete=on", "trusted_schema=off", "cell_size_check=on", "journal_size_limit=67108864"));
        if (queryOnly) {
            pragmas.add("query_only=on");
        }
        var jdbi = Jdbi.create(() -> {
            var connection = source.getConnection();
            try (var statement = connection.createStatement()) {
                for (var pragma : pragmas) {
                    statement.execute("pragma " + pragma);
                }
            }
            return connection;
        });
        jdbi.configure(SqlStatements.class, how -> how.setAttachAllStatementsForCleanup(true));
        // what was bound is personal and must not stand in an exception
        jdbi.configure(StatementExceptions.class, how -> how.setMessageRendering(MessageRendering.NONE));
        return jdbi;
    }

    private static void ownerOnly(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private static void requireNewEnough(Handle handle) {
        String version = handle.createQuery("select sqlite_version()")
                .mapTo(String.class)
                .one();
        if (!isNewEnough(version)) {
            throw new IllegalStateException("SQLite is " + version + ", expected at least 3.51.3");
        }
    }

    static boolean isNewEnough(String version) {
        int[] numbers = Pattern.compile("\\.")
                .splitAsStream(version)
                .mapToInt(Integer::parseInt)
                .toArray();
        return Arrays.compare(numbers, OLDEST_SQLITE) >= 0;
    }
}
