package id.jembatan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedQueryTest {
    private static final int MORE_THAN_READERS = 16;

    @TempDir
    Path folder;

    @Test
    void aQueryThatNobodyReadToTheEndShowsNobodyOldRows() {
        try (var database = Database.open(folder.resolve("jembatan.db"))) {
            write(database, 0, 50);
            for (int look = 0; look < MORE_THAN_READERS; look++) {
                boolean any = database.read(db -> db.createQuery("select key from meta").mapTo(String.class).stream()
                        .anyMatch(key -> true));
                assertThat(any).isTrue();
            }

            write(database, 50, 51);

            var counts = new ArrayList<Integer>();
            for (int look = 0; look < MORE_THAN_READERS; look++) {
                counts.add(database.read(db -> db.createQuery("select count(*) from meta where key like 'row%'")
                        .mapTo(Integer.class)
                        .one()));
            }
            assertThat(counts)
                    .isEqualTo(IntStream.range(0, MORE_THAN_READERS)
                            .mapToObj(look -> 51)
                            .toList());
        }
    }

    private static void write(Database database, int from, int to) {
        database.write(tx -> {
            for (int row = from; row < to; row++) {
                tx.db().execute("insert into meta (key, value) values (?, 'x')", "row" + row);
            }
            return null;
        });
    }
}
