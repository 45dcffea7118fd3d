package id.jembatan.consult;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Content;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Sender;
import id.jembatan.consult.Consultation.Priority;
import id.jembatan.consult.Entries.Draft;
import id.jembatan.consult.Entry.Kind;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.store.Books;
import id.jembatan.store.Links.Link;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhoseTest {
    private static final MessageId THEIRS = new MessageId(40);
    private static final Optional<MessageId> NONE = Optional.empty();

    @TempDir
    Path folder;

    private Books books;
    private Consultations consultations;
    private Entries entries;
    private Whose whose;
    private Person siti;
    private Person budi;
    private Person rina;
    private Consultation case1;

    @BeforeEach
    void open() {
        books = new Books(folder);
        consultations = new Consultations(books.database, books.clock);
        entries = new Entries(books.database, books.sealed, books.clock);
        whose = new Whose(books.links, consultations, entries, books.clock);
        var people = new People(books.database, books.sealed);
        siti = people.of(new Sender(501, "Siti"));
        budi = people.of(new Sender(502, "Budi"));
        rina = people.of(new Sender(503, "Rina"));
        case1 = taken(1);
        link(siti.chat(), case1);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void aReplyBelongsToTheCaseOfTheMessageItAnswers() {
        assertThat(whose.of(says(siti, "huruf ketiga", Optional.of(THEIRS)), siti))
                .contains(case1);
        assertThat(whose.of(says(siti, "huruf ketiga", Optional.of(new MessageId(41))), siti))
                .isEmpty();
    }

    @Test
    void aMessageOfAnotherPersonsCaseOpensNothing() {
        link(budi.chat(), case1);

        assertThat(whose.of(says(budi, "huruf ketiga", Optional.of(THEIRS)), budi))
                .isEmpty();
    }

    @Test
    void whileAnOfficerIsTalkingToThemANewMessageBelongsToThatCase() {
        assertThat(whose.of(says(siti, "baik bu", NONE), siti))
                .as("nobody wrote yet")
                .isEmpty();
        officerWrites(case1);

        assertThat(whose.of(says(siti, "baik bu", NONE), siti)).contains(case1);
        assertThat(whose.of(says(siti, "/kasus", NONE), siti)).as("a command").isEmpty();
        assertThat(whose.of(in(siti, new Content.Pressed("h", "p"), NONE), siti))
                .isEmpty();
        books.clock.forward(Duration.ofHours(1));
        assertThat(whose.of(says(siti, "baik bu", NONE), siti))
                .as("an hour later")
                .isEmpty();
    }

    @Test
    void whereTwoOfficersAreTalkingToThemOnlyAReplySaysWhichIsMeant() {
        officerWrites(case1);
        officerWrites(taken(2));

        assertThat(whose.of(says(siti, "baik bu", NONE), siti)).isEmpty();
        assertThat(whose.of(says(siti, "baik bu", Optional.of(THEIRS)), siti)).contains(case1);
    }

    @Test
    void anEditBelongsWhereTheMessageBelonged() {
        var edit = new Incoming(
                9,
                new Sender(501, ""),
                siti.chat(),
                true,
                THEIRS,
                NONE,
                new Content.Edited("maksud saya huruf keempat"));
        assertThat(whose.of(edit, siti)).contains(case1);

        officerWrites(case1);
        assertThat(whose.of(in(siti, new Content.Edited("lain"), NONE), siti))
                .as("of something else")
                .isEmpty();
    }

    private Consultation taken(long cause) {
        return books.database.write(tx -> {
            var opened = consultations.open(tx, cause, siti, "imigrasi", "paspor", Priority.NORMAL);
            consultations.take(tx, opened.id(), rina);
            return consultations.find(tx, opened.id()).orElseThrow();
        });
    }

    private void officerWrites(Consultation about) {
        books.database.write(tx -> entries.add(tx, about.id(), rina.id(), Draft.of(Kind.OFFICER, "huruf yang mana?")));
    }

    private void link(ChatId chat, Consultation to) {
        books.database.write(tx -> {
            books.links.put(tx, chat, THEIRS, new Link(to.id(), Optional.empty()));
            return null;
        });
    }

    private static Incoming says(Person who, String text, Optional<MessageId> replyTo) {
        return in(who, new Content.Text(text), replyTo);
    }

    private static Incoming in(Person who, Content content, Optional<MessageId> replyTo) {
        return new Incoming(
                9, new Sender(who.chat().value(), ""), who.chat(), true, new MessageId(50), replyTo, content);
    }
}
