package id.jembatan.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.chat.Sender;
import id.jembatan.consult.Consultation.Priority;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.store.Books;
import id.jembatan.store.Tx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsultationsTest {
    @TempDir
    Path folder;

    private Books books;
    private Consultations consultations;
    private Person siti;
    private Person rina;
    private Person joko;

    @BeforeEach
    void open() {
        books = new Books(folder);
        consultations = new Consultations(books.database, books.clock);
        var people = new People(books.database, books.sealed);
        siti = people.of(new Sender(501, "Siti"));
        rina = people.of(new Sender(502, "Rina"));
        joko = people.of(new Sender(503, "Joko"));
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void ofManyWhoTakeOnlyOneHasIt() {
        long id = opened(1).id();
        List<Boolean> taken;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var racing = IntStream.range(0, 32)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> did(tx -> consultations.take(tx, id, i % 2 == 0 ? rina : joko)), threads))
                    .toList();
            taken = racing.stream().map(CompletableFuture::join).toList();
        }

        assertThat(taken.stream().filter(yes -> yes)).hasSize(1);
        long first = taken.indexOf(true) % 2 == 0 ? rina.id() : joko.id();
        assertThat(now(id).isOwnedBy(first)).isTrue();
        assertThat(events()).containsExactly("opened", "taken");
    }

    @Test
    void alsoWithinOneChangeTheFirstHasIt() {
        long id = opened(1).id();

        books.database.write(tx -> {
            assertThat(consultations.take(tx, id, rina)).isTrue();
            assertThat(consultations.take(tx, id, joko)).isFalse();
            return null;
        });

        assertThat(now(id).isOwnedBy(rina.id())).isTrue();
    }

    @Test
    void onlyItsOwnerAnswersIt() {
        long id = opened(1).id();
        assertThat(did(tx -> consultations.answer(tx, id, rina, "answered")))
                .as("not taken")
                .isFalse();
        did(tx -> consultations.take(tx, id, rina));
        assertThat(did(tx -> consultations.answer(tx, id, joko, "answered"))).isFalse();
        assertThat(did(tx -> consultations.answer(tx, id, siti, "answered"))).isFalse();

        assertThat(did(tx -> consultations.answer(tx, id, rina, "answered"))).isTrue();

        assertThat(did(tx -> consultations.answer(tx, id, rina, "answered")))
                .as("a second press")
                .isFalse();
        assertThat(now(id).stage()).isEqualTo(new Stage.Answered(rina.id(), books.clock.instant()));
        assertThat(events()).containsExactly("opened", "taken", "answered");
    }

    @Test
    void onlyItsAskerSaysWhetherItIsClear() {
        long id = opened(1).id();
        did(tx -> consultations.take(tx, id, rina));
        assertThat(did(tx -> consultations.close(tx, id, siti)))
                .as("not answered yet")
                .isFalse();
        did(tx -> consultations.answer(tx, id, rina, "referred"));
        assertThat(did(tx -> consultations.close(tx, id, rina))).isFalse();
        assertThat(did(tx -> consultations.doubt(tx, id, joko))).isFalse();

        assertThat(did(tx -> consultations.doubt(tx, id, siti))).isTrue();
        assertThat(now(id).stage()).as("back to whoever answered").isInstanceOf(Stage.Taken.class);
        assertThat(now(id).isOwnedBy(rina.id())).isTrue();

        did(tx -> consultations.answer(tx, id, rina, "answered"));
        assertThat(did(tx -> consultations.close(tx, id, siti))).isTrue();
        assertThat(now(id).stage()).isEqualTo(new Stage.Closed(books.clock.instant(), "answered"));
        assertThat(did(tx -> consultations.doubt(tx, id, siti))).as("closed").isFalse();
        assertThat(did(tx -> consultations.take(tx, id, joko))).as("closed").isFalse();
        assertThat(events()).containsExactly("opened", "taken", "answered", "doubted", "answered", "closed");
        assertThat(now(id).version()).isEqualTo(5);
    }

    @Test
    void oneMessageOpensOneConsultation() {
        opened(7);

        assertThatThrownBy(() -> opened(7)).isInstanceOf(RuntimeException.class);

        assertThat(consultations.of(siti.id())).hasSize(1);
    }

    @Test
    void theQueueIsUrgentFirstThenTheOldest() {
        var first = opened(1);
        books.clock.forward(Duration.ofMinutes(1));
        var second = opened(2);
        var urgent = open(3, "migrantcare", Priority.URGENT);

        assertThat(consultations.queue())
                .extracting(Consultation::id)
                .containsExactly(urgent.id(), first.id(), second.id());
        did(tx -> consultations.take(tx, urgent.id(), rina));
        assertThat(consultations.queue()).hasSize(2);
        assertThat(consultations.ownedBy(rina.id()))
                .extracting(Consultation::id)
                .containsExactly(urgent.id());
    }

    @Test
    void aCodeFindsItsConsultation() {
        var opened = opened(1);

        assertThat(consultations.find(opened.code())).contains(opened);
        assertThat(consultations.find(new Code("K-2222"))).isEmpty();
        assertThat(consultations.find(opened.id())).contains(opened);
        assertThat(consultations.find(-1)).isEmpty();
    }

    private Consultation opened(long cause) {
        return open(cause, "imigrasi", Priority.NORMAL);
    }

    private Consultation open(long cause, String desk, Priority priority) {
        return books.database.write(tx -> consultations.open(tx, cause, siti, desk, "paspor", priority));
    }

    private boolean did(Predicate<Tx> what) {
        return books.database.write(what::test);
    }

    private Consultation now(long id) {
        return consultations.find(id).orElseThrow();
    }

    private List<String> events() {
        return books.words("select what from event order by id");
    }
}
