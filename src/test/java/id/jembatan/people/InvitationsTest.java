package id.jembatan.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.Sender;
import id.jembatan.people.Person.Grant;
import id.jembatan.store.Books;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationsTest {
    private static final Grant OFFICER = new Grant(Role.OFFICER, "imigrasi");

    @TempDir
    Path folder;

    private Books books;
    private People people;
    private Invitations invitations;
    private Person rina;

    @BeforeEach
    void open() {
        books = new Books(folder);
        people = new People(books.database, books.sealed);
        invitations = new Invitations(books.database, people, books.clock, Duration.ofMinutes(10));
        rina = people.of(new Sender(502, "Rina"));
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void whoeverOpensItGetsWhatItGrantsOnce() {
        String token = invitations.invite(OFFICER);
        var joko = people.of(new Sender(503, "Joko"));

        assertThat(accept(token, rina)).contains(OFFICER);
        assertThat(accept(token, joko)).as("used").isEmpty();
        assertThat(accept(token, rina)).as("used").isEmpty();

        assertThat(find(rina.id()).orElseThrow().worksAt("imigrasi")).isTrue();
        assertThat(find(joko.id()).orElseThrow().grants()).isEmpty();
    }

    @Test
    void itHoldsForTenMinutes() {
        String token = invitations.invite(OFFICER);
        String other = invitations.invite(OFFICER);
        books.clock.forward(Duration.ofMinutes(10).minusMillis(1));
        assertThat(accept(token, rina)).isPresent();

        books.clock.forward(Duration.ofMillis(1));

        assertThat(accept(other, rina)).isEmpty();
    }

    @Test
    void whatWasNeverMadeGrantsNothing() {
        invitations.invite(OFFICER);

        assertThat(accept("", rina)).isEmpty();
        assertThat(accept("AAAAAAAAAAAAAAAAAAAAAA", rina)).isEmpty();
        assertThat(accept("' or 1=1 --", rina)).isEmpty();
        assertThat(find(rina.id()).orElseThrow().grants()).isEmpty();
    }

    @Test
    void aTokenFitsALinkAndIsKeptNowhere() {
        String token = invitations.invite(OFFICER);

        assertThat("i_" + token).matches("[A-Za-z0-9_-]{1,64}");
        byte[] kept = books.database.read(db -> db.createQuery("select token from invitation")
                .mapTo(byte[].class)
                .one());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(token);
        assertThat(invitations.invite(OFFICER)).isNotEqualTo(token);
    }

    @Test
    void twoInvitationsAddUp() {
        accept(invitations.invite(OFFICER), rina);
        accept(invitations.invite(new Grant(Role.ADMIN, "")), rina);

        assertThat(find(rina.id()).orElseThrow().grants())
                .containsExactlyInAnyOrder(OFFICER, new Grant(Role.ADMIN, ""));
    }

    private Optional<Grant> accept(String token, Person who) {
        return books.database.write(tx -> invitations.accept(tx, token, who, "Bu Rina"));
    }

    private Optional<Person> find(long id) {
        return books.database.write(tx -> people.find(tx, id));
    }
}
