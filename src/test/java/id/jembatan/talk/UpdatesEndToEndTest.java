package id.jembatan.talk;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Village;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever Telegram may hand out, the questions around it are answered. */
class UpdatesEndToEndTest {
    @TempDir
    Path folder;

    @Test
    void noOddUpdateTakesItsNeighboursWithIt() throws IOException {
        var files = oddities();
        try (var village = Village.in(folder)) {
            var before = village.villager(88_000_001);
            var after = village.villager(88_000_002);
            for (var file : files) {
                before.writes("paspor-syarat");
                village.telegram.raw(Files.readString(file));
                after.writes("paspor-biaya");
            }
            village.settle();

            assertThat(before.reads().stream().filter(message -> message.text().contains("paspor-syarat · v")))
                    .hasSize(files.size());
            assertThat(after.reads().stream().filter(message -> message.text().contains("paspor-biaya · v")))
                    .hasSize(files.size());
            assertThat(village.app()
                            .database()
                            .<List<String>>read(db -> db.createQuery("select distinct state from inbox order by state")
                                    .mapTo(String.class)
                                    .list()))
                    .as("none failed, none is left")
                    .containsExactly("done", "unreadable");
        }
    }

    private static List<Path> oddities() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "updates"))) {
            return files.sorted().toList();
        }
    }
}
