package id.jembatan.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.Sender;
import id.jembatan.people.Person.Grant;
import id.jembatan.store.Books;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
    @TempDir
    Path folder;

    private Books books;
    private People people;

    @BeforeEach
    void open() {
        books = new Books(folder);
        people = new People(books.database, books.sealed);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void whoComesAgainIsTheSameAndWhoNeverCameIsNobody() {
        var siti = people.of(new Sender(501, "Siti"));

        assertThat(people.of(new Sender(501, "Siti Aminah"))).isEqualTo(siti);
        assertThat(people.known(new Sender(501, ""))).contains(siti);
        assertThat(people.known(new Sender(502, "Budi"))).isEmpty();
        assertThat(find(siti.id())).contains(siti);
        assertThat(find(4_711)).isEmpty();
    }

    @Test
    void pseudonymsAreRandomAndEachIsOnePersonsOnly() {
        var names = LongStream.range(1, 301)
                .mapToObj(id -> people.of(new Sender(id, "")).pseudonym())
                .toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("Warga-[1-9][0-9]{3,4}"));
        assertThat(names).isNotEqualTo(names.stream().sorted().toList());
    }

    @Test
    void whoComesTwiceAtOnceIsOnePerson() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> people.of(new Sender(501, "Siti")), threads))
                    .toList();
            assertThat(coming.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        }
        assertThat(books.number("select count(*) from person")).isEqualTo(1);
    }

    @Test
    void nothingThatAVillagerCallsThemselvesIsKept() throws IOException {
        people.of(new Sender(501, "Siti Aminah binti Karto"));
        var rina = people.of(new Sender(502, "Rina Hartati"));
        books.database.write(tx -> {
            people.employ(tx, rina, new Grant(Role.OFFICER, "imigrasi"), "Rina Hartati", books.clock.instant());
            return null;
        });
        books.close();

        assertThat(Files.readString(books.file, StandardCharsets.ISO_8859_1))
                .doesNotContain("Siti", "Aminah", "Karto", "Rina", "Hartati");
        open();
        String name = books.database.write(tx -> people.nameOf(tx, rina.id()));
        assertThat(name).as("colleagues know each other").isEqualTo("Rina Hartati");
    }

    @Test
    void aPersonPrintsAsTheirPseudonym() {
        var siti = people.of(new Sender(70_000_001, "Siti"));

        assertThat(siti).hasToString(siti.pseudonym());
        assertThat(new Sender(70_000_001, "Siti").toString()).doesNotContain("Siti", "70000001");
    }

    @Test
    void officersAreFoundByTheirDesks() {
        var rina = employed(502, new Grant(Role.OFFICER, "imigrasi"));
        var joko = employed(503, new Grant(Role.OFFICER, "disnaker"));
        var admin = employed(504, new Grant(Role.ADMIN, ""));

        books.database.write(tx -> {
            assertThat(people.officersOf(tx, List.of("imigrasi"))).containsExactly(rina);
            assertThat(people.officersOf(tx, List.of("imigrasi", "disnaker"))).containsExactly(rina, joko);
            assertThat(people.officersOf(tx, List.of("bp3mi"))).isEmpty();
            assertThat(people.admins(tx)).containsExactly(admin);
            return null;
        });
    }

    @Test
    void consentIsRemembered() {
        var siti = people.of(new Sender(501, "Siti"));
        assertThat(siti.consented()).isFalse();

        books.database.write(tx -> {
            people.consent(tx, siti, books.clock.instant());
            return null;
        });

        assertThat(find(siti.id()).orElseThrow().consented()).isTrue();
    }

    private Person employed(long number, Grant grant) {
        var person = people.of(new Sender(number, ""));
        books.database.write(tx -> {
            people.employ(tx, person, grant, "?", books.clock.instant());
            return null;
        });
        return find(person.id()).orElseThrow();
    }

    private Optional<Person> find(long id) {
        return books.database.write(tx -> people.find(tx, id));
    }
}
