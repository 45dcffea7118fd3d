package id.jembatan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    @Test
    void fromNothingAllTablesAreMade() {
        try (var books = new Books(folder)) {
            assertThat(books.number("pragma user_version")).isEqualTo(Migrations.FILES.size());
            assertThat(books.words("select name from sqlite_schema where type = 'table'"))
                    .contains("inbox", "outbox", "link", "person", "consultation", "entry", "event", "step");
        }
    }

    @Test
    void everyTableIsStrictAndBlobsHoldWhatPeopleWrote() {
        try (var books = new Books(folder)) {
            assertThat(
                            books.words(
                                    "select name from pragma_table_list where schema = 'main' and strict = 0 and name not like 'sqlite%'"))
                    .isEmpty();
            assertThat(books.words("""
                    select m.name || '.' || c.name from sqlite_schema m, pragma_table_info(m.name) c
                    where m.type = 'table' and c.type = 'BLOB'"""))
                    .containsExactlyInAnyOrder(
                            "inbox.raw",
                            "outbox.what",
                            "officer.name",
                            "invitation.token",
                            "entry.words",
                            "entry.file",
                            "step.value");
        }
    }

    @Test
    void openingAgainChangesNothing() {
        try (var books = new Books(folder)) {
            new Meta(books.database).put("kept", "yes");
        }
        try (var books = new Books(folder)) {
            assertThat(new Meta(books.database).get("kept")).contains("yes");
            assertThat(books.number("pragma user_version")).isEqualTo(Migrations.FILES.size());
        }
    }

    @Test
    void severalProcessesMayMakeItAtOnce() {
        var file = folder.resolve("jembatan.db");
        var opening = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Database.open(file)))
                .toList();

        assertThat(opening.stream().map(CompletableFuture::join).toList())
                .hasSize(4)
                .allSatisfy(database -> {
                    new Meta(database).put("kept", "yes");
                    database.close();
                });
    }

    @Test
    void aDamagedFileIsNotUsed() throws IOException {
        Path file;
        try (var books = new Books(folder)) {
            file = books.file;
            for (int i = 0; i < 200; i++) {
                new Meta(books.database).put("key " + i, "x".repeat(500));
            }
        }
        var noise = new byte[PAGE];
        Arrays.fill(noise, (byte) 0xA5);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long page = channel.size() / PAGE - 10; page < channel.size() / PAGE; page++) {
                channel.write(ByteBuffer.wrap(noise), page * PAGE);
            }
        }

        assertThatThrownBy(() -> Database.open(file)).isInstanceOf(DamagedDatabaseException.class);
    }

    @Test
    void aFileThatIsNoDatabaseIsNotTouched() throws IOException {
        var file = folder.resolve("jembatan.db");
        String letter = "Yth. Kepala Dinas, ".repeat(500);
        Files.writeString(file, letter);

        assertThatThrownBy(() -> Database.open(file)).isInstanceOf(DamagedDatabaseException.class);
        assertThat(file).hasContent(letter);
    }
}
