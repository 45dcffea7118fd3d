package id.jembatan.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Brings the tables up to date: numbered files, each run once, never edited once released. */
final class Migrations {
    /** In order; the number before the first hyphen is the version. */
    static final List<String> FILES = List.of("001-start.sql", "002-village.sql");

    private Migrations() {}

    /** @throws DamagedDatabaseException where SQLite's quick check finds damage, or the file is no database at all */
    static void run(Handle handle) {
        check(handle);
        handle.execute("begin immediate"); // another process may be doing the same
        int version = version(handle);
        for (var file : FILES) {
            int number = Integer.parseInt(file.substring(0, file.indexOf('-')));
            if (number > version) {
                handle.createScript(read(file)).execute();
                handle.execute("pragma user_version = " + number);
            }
        }
        handle.execute("commit");
    }

    private static int version(Handle handle) {
        return handle.createQuery("pragma user_version").mapTo(Integer.class).one();
    }

    private static void check(Handle handle) {
        try {
            String found = handle.createQuery("pragma quick_check(1)")
                    .mapTo(String.class)
                    .one();
            if (!found.equals("ok")) {
                throw new DamagedDatabaseException(found, null);
            }
        } catch (JdbiException e) {
            throw new DamagedDatabaseException(e.getCause().getMessage(), e);
        }
    }

    private static String read(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream("/db/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
