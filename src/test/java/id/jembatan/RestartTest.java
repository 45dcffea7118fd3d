package id.jembatan;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.fake.Fault;
import id.jembatan.fake.Person;
import id.jembatan.fake.Posted;
import id.jembatan.store.Database;
import id.jembatan.store.Inbox;
import id.jembatan.store.Sealed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where the program may die between a message and its answer, point by point: what it left is found by the next start, which
 * must say what is missing and nothing twice but where nobody can know.
 */
class RestartTest {
    private static final String QUESTION = "syarat bikin paspor apa aja min";
    private static final String ANSWER = "paspor-syarat · v1";
    private static final long SITI = 70_000_001;
    private static final long SRI = 70_000_002;

    @TempDir
    Path folder;

    private Village village;
    private Person siti;

    @BeforeEach
    void open() {
        village = Village.in(
                folder,
                Map.of(
                        "JEMBATAN_OUTBOX_IN_FLIGHT",
                        "1",
                        "JEMBATAN_OUTBOX_TIMEOUT_SECONDS",
                        "2",
                        "JEMBATAN_POLL_TIMEOUT_SECONDS",
                        "1"));
        siti = village.villager(SITI);
        siti.writes("halo min");
        siti.hears("Silakan tulis pertanyaannya", SOON);
        village.settle();
    }

    @AfterEach
    void close() {
        village.settle();
        village.close();
    }

    @Test
    void whatWasFetchedButNotSavedIsFetchedAgain() {
        village.telegram.fault(Fault.on("getUpdates").truncated());
        village.telegram.await(entry -> village.telegram.faultsStruck() > 0, SOON); // no poll from before is waiting
        siti.writes(QUESTION);
        village.telegram.await(entry -> entry.answer().asText().contains("update_id"), SOON);
        village.stop();
        assertThat(number("select count(*) from inbox")).isEqualTo(1);
        village.telegram.clearFaults();

        village.start();

        siti.hears(ANSWER, SOON);
        assertAnsweredOnce();
        assertThat(number("select count(*) from inbox")).isEqualTo(2);
    }

    @Test
    void whatWasSavedButNotHandledIsHandledOnceThoughTelegramDeliversItAgain() {
        village.stop();
        String update = """
                {"update_id":%d,"message":{"message_id":900,"date":1795485600,"text":"%s",
                "from":{"id":%d,"is_bot":false,"first_name":"Siti"},
                "chat":{"id":%d,"type":"private","first_name":"Siti"}}}""";
        long number = village.telegram.raw(update.formatted(0, QUESTION, SITI, SITI));
        save(new Inbox.Update(number, update.formatted(number, QUESTION, SITI, SITI)));

        village.start();

        siti.hears(ANSWER, SOON);
        assertAnsweredOnce();
        assertThat(number("select count(*) from inbox")).isEqualTo(2);
    }

    @Test
    void whatWasHandledButNotSentIsSentOnceThoughTelegramDeliversItAgain() {
        var sri = village.villager(SRI);
        village.telegram.fault(
                Fault.on("sendMessage").chat(SRI).times(1).afterEffect().hang(Duration.ofSeconds(10)));
        sri.writes("halo min");
        sri.hears("Silakan tulis pertanyaannya", SOON); // and the only place on the way to Telegram is taken
        siti.writes(QUESTION);
        awaitStates("sent", "waiting");
        village.stop();
        assertThat(states(SITI)).containsExactly("sent", "waiting");
        assertThat(answers()).isEmpty();

        village.telegram.deliverAgain(number("select max(update_id) from inbox"));
        village.start();

        siti.hears(ANSWER, SOON);
        assertAnsweredOnce();
        assertThat(states(SITI)).containsExactly("sent", "sent");
    }

    @Test
    void whatWasCountedAsTriedButNeverLeftIsSentAfterAll() {
        village.telegram.fault(Fault.on("sendMessage").times(1).tooMany(60));
        siti.writes(QUESTION);
        village.telegram.await(entry -> entry.status() == 429, SOON);
        village.stop();
        books().useHandle(
                        db -> db.execute("update outbox set state = 'sending', attempts = 1 where state = 'waiting'"));

        village.start();

        siti.hears(ANSWER, SOON);
        assertAnsweredOnce();
    }

    @Test
    void whatTelegramTookButTheBooksDoNotKnowIsSentOnceMoreAndNeverAgain() throws IOException {
        village.telegram.fault(Fault.on("sendMessage").times(1).afterEffect().hang(Duration.ofSeconds(10)));
        siti.writes(QUESTION);
        siti.hears(ANSWER, SOON);
        var died = copyOfTheBooks(); // Telegram has it, its answer is still on the way
        village.stop();
        putBack(died);
        assertThat(states(SITI)).containsExactly("sent", "sending");

        village.start();
        awaitAnswers(2);
        village.settle();
        village.restart();
        village.settle();

        assertThat(answers()).hasSize(2);
        assertThat(states(SITI)).containsExactly("sent", "sent");
    }

    @Test
    void aSecondDeathAtTheSamePointSaysNothingAThirdTime() throws IOException {
        village.telegram.fault(Fault.on("sendMessage").times(2).afterEffect().hang(Duration.ofSeconds(10)));
        siti.writes(QUESTION);
        for (int deaths = 1; deaths <= 2; deaths++) {
            awaitAnswers(deaths);
            var died = copyOfTheBooks();
            village.stop();
            putBack(died);
            village.start();
        }
        awaitStates("sent", "unknown");

        assertThat(answers()).hasSize(2);
    }

    @Test
    void aDoubtIsNotForgottenWhenTelegramThenAsksToWait() {
        village.telegram.fault(Fault.on("sendMessage").times(1).cutAfter()); // the newest strikes first
        village.telegram.fault(Fault.on("sendMessage").times(1).tooMany(1));
        village.telegram.fault(Fault.on("sendMessage").times(1).cutAfter());
        siti.writes(QUESTION);
        awaitStates("sent", "unknown");

        assertThat(answers()).hasSize(2);
    }

    private void assertAnsweredOnce() {
        village.settle();
        assertThat(answers()).hasSize(1);
    }

    private List<Posted> answers() {
        return siti.reads().stream()
                .filter(message -> message.text().contains(ANSWER))
                .toList();
    }

    private void awaitAnswers(int count) {
        village.telegram.awaitMessage(SITI, message -> answers().size() == count, SOON);
    }

    /** Waits until the books say so. */
    private void awaitStates(String... states) {
        long deadline = System.nanoTime() + SOON.toNanos();
        try {
            while (!states(SITI).equals(List.of(states)) && System.nanoTime() < deadline) {
                village.app().awaitIdle(Duration.ofMillis(20));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(states(SITI)).containsExactly(states);
    }

    /** What the outbox has for a chat, in order. */
    private List<String> states(long chat) {
        return books().withHandle(db -> db.createQuery("select state from outbox where chat = :chat order by id")
                .bind("chat", chat)
                .mapTo(String.class)
                .list());
    }

    private long number(String query) {
        return books().withHandle(db -> db.createQuery(query).mapTo(Long.class).one());
    }

    private void save(Inbox.Update update) {
        var key = folder.resolve("key").resolve("data.key");
        try (var database = Database.open(database())) {
            new Inbox(database, Sealed.withKey(key, () -> {}), village.clock).save(List.of(update));
        }
    }

    /** The books as a process leaves them that dies this moment. */
    private Path copyOfTheBooks() throws IOException {
        var copy = folder.resolve("copy.db");
        Files.deleteIfExists(copy);
        books().useHandle(db -> db.execute("vacuum into ?", copy.toString()));
        return copy;
    }

    private void putBack(Path copy) throws IOException {
        for (var more : List.of("-wal", "-shm")) {
            Files.deleteIfExists(database().resolveSibling("jembatan.db" + more));
        }
        Files.copy(copy, database(), StandardCopyOption.REPLACE_EXISTING);
    }

    private Jdbi books() {
        return Jdbi.create("jdbc:sqlite:" + database());
    }

    private Path database() {
        return folder.resolve("data").resolve("jembatan.db");
    }
}
