package id.jembatan.telegram;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.config.Config;
import id.jembatan.config.Secret;
import id.jembatan.fake.FakeBotApi;
import id.jembatan.fake.Fault;
import id.jembatan.fake.Journal;
import id.jembatan.fake.Person;
import id.jembatan.store.Books;
import id.jembatan.store.Meta;
import id.jembatan.telegram.Poller.Fatal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PollerTest {
    private static final Poller.Patience SHORT = new Poller.Patience(
            Duration.ofMillis(5), Duration.ofMillis(40), Duration.ofMillis(40), Duration.ofMillis(200));

    @TempDir
    Path folder;

    private final FakeBotApi api = FakeBotApi.start();
    private final Person siti = api.user(501, "Siti");
    private final LinkedBlockingQueue<Fatal> fatal = new LinkedBlockingQueue<>();
    private Books books;
    private Poller poller;

    @BeforeEach
    void open() {
        books = new Books(folder);
        poller = poller(Duration.ofSeconds(1));
    }

    private Poller poller(Duration timeout) {
        return new Poller(
                URI.create(api.url()),
                new Secret(api.token()),
                new Config.Poll(timeout, 100),
                books.inbox,
                new Meta(books.database),
                SHORT,
                fatal::add);
    }

    @AfterEach
    void close() {
        poller.close();
        books.close();
        api.close();
        assertThat(api.violations()).isEmpty();
    }

    @Test
    void whatPeopleWroteIsSavedInOrderAndOnlyThenConfirmed() throws Exception {
        siti.writes("satu");
        siti.writes("dua");
        poller.start();
        books.inbox.awaitArrival();

        assertThat(said()).containsExactly("satu", "dua");
        siti.writes("tiga");
        books.inbox.awaitArrival();
        assertThat(said()).containsExactly("satu", "dua", "tiga");
        confirmed();
        assertThat(new Meta(books.database).get(Meta.BOT_NAME)).contains(api.botName());
    }

    @Test
    void whatCannotBeSavedIsNotConfirmedAndAskedForAgain() throws Exception {
        books.database.write(tx -> tx.db().execute("""
                create trigger full before insert on inbox begin select raise(abort, 'as a full disk would'); end"""));
        siti.writes("satu");
        poller.start();
        int asked = polls().size();
        api.await(entry -> polls().size() > asked + 4, SOON);

        assertThat(api.pendingUpdates()).isEqualTo(1);
        assertThat(polls()).allSatisfy(poll -> assertThat(poll.param("offset")).isEqualTo("0"));
        books.database.write(tx -> tx.db().execute("drop trigger full"));

        books.inbox.awaitArrival();
        assertThat(said()).containsExactly("satu");
        confirmed();
    }

    @Test
    void aTokenThatIsRefusedAtTheStartEndsIt() throws Exception {
        api.fault(Fault.onEverything().answer(401, "Unauthorized"));
        poller.start();

        assertThat(fatal.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(Fatal.TOKEN_REFUSED);
        assertThat(polls()).isEmpty();
    }

    @Test
    void aTokenThatIsRefusedLaterIsTriedOn() throws Exception {
        siti.writes("satu");
        poller.start();
        books.inbox.awaitArrival();
        api.fault(Fault.on("getUpdates").times(3).answer(401, "Unauthorized"));
        siti.writes("dua"); // ends the poll that waits
        siti.writes("tiga");
        awaitSaid("satu", "dua", "tiga");

        api.await(entry -> api.faultsStruck() == 3, SOON);
        siti.writes("empat");
        awaitSaid("satu", "dua", "tiga", "empat");
        assertThat(fatal).isEmpty();
    }

    @Test
    void anotherProcessThatGoesOnPollingEndsIt() throws Exception {
        api.fault(Fault.on("getUpdates").answer(409, "Conflict: terminated by other getUpdates request"));
        poller.start();

        assertThat(fatal.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(Fatal.ANOTHER_INSTANCE);
        assertThat(polls().size()).as("not at the first sight").isGreaterThan(1);
    }

    @Test
    void aPredecessorThatEndsItsLastPollIsNoOther() {
        api.fault(Fault.on("getUpdates").times(1).answer(409, "Conflict: terminated by other getUpdates request"));
        siti.writes("satu");
        poller.start();

        awaitSaid("satu");
        assertThat(fatal).isEmpty();
    }

    @Test
    void whoeverIsToldToWaitWaits() {
        api.fault(Fault.on("getUpdates").times(1).tooMany(1));
        siti.writes("satu");
        long began = System.nanoTime();
        poller.start();

        awaitSaid("satu");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(polls().size()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "truncated", "empty", "cut", "cut after", "no json", "500"})
    void whateverTheAnswerNothingIsLost(String kind) {
        var fault = Fault.onEverything().times(4);
        api.fault(
                switch (kind) {
                    case "html" -> fault.badGateway();
                    case "truncated" -> fault.truncated();
                    case "empty" -> fault.empty();
                    case "cut" -> fault.cutBefore();
                    case "cut after" -> fault.cutAfter();
                    case "no json" -> fault.body(200, "sebentar ya");
                    default -> fault.answer(500, "Internal Server Error");
                });
        siti.writes("satu");
        siti.writes("dua");
        poller.start();

        awaitSaid("satu", "dua");
        assertThat(api.faultsStruck()).isEqualTo(4);
        assertThat(fatal).isEmpty();
    }

    @Test
    void lowerNumbersAfterAQuietWeekAreFetchedToo() {
        siti.writes("dulu");
        poller.start();
        awaitSaid("dulu");
        confirmed();
        api.nextUpdateId(5);

        siti.writes("sekarang");
        siti.writes("lagi");

        awaitSaid("dulu", "sekarang", "lagi");
        confirmed();
    }

    @Test
    void closingDoesNotWaitForALongPoll() {
        poller = poller(Duration.ofSeconds(50));
        poller.start();
        api.await(entry -> entry.method().equals("getMe"), SOON);
        long began = System.nanoTime();
        poller.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(fatal).isEmpty();
    }

    @Test
    void onlyWhatTheBotUnderstandsIsAskedFor() {
        poller.start();
        siti.writes("satu");
        awaitSaid("satu");

        assertThat(polls().getFirst().param("allowed_updates"))
                .contains("message", "edited_message", "callback_query", "my_chat_member");
    }

    private List<String> said() {
        return books.inbox.open(0, 100).stream()
                .map(row -> Updates.read(row.id(), row.raw(), 1).orElseThrow().words())
                .toList();
    }

    private void awaitSaid(String... texts) {
        try {
            while (!said().equals(List.of(texts))) {
                assertThat(said().size()).isLessThan(texts.length);
                books.inbox.awaitArrival();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void confirmed() {
        api.await(entry -> api.pendingUpdates() == 0, SOON);
    }

    private List<Journal.Entry> polls() {
        return api.journal().entries().stream()
                .filter(entry -> entry.method().equalsIgnoreCase("getUpdates"))
                .toList();
    }
}
