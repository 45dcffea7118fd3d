package id.jembatan.talk;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import id.jembatan.Facts;
import id.jembatan.Village;
import id.jembatan.chat.Lane;
import id.jembatan.chat.Outgoing;
import id.jembatan.config.Config;
import id.jembatan.people.People;
import id.jembatan.store.Books;
import id.jembatan.store.Inbox;
import id.jembatan.store.Notebook;
import id.jembatan.store.Outbox;
import id.jembatan.urgent.Triage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The engine with flows that go wrong; its channel is a notebook. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalkTest {
    private static final String DANGER = "tolong saya disekap majikan di Johor, tidak boleh pulang";

    private final Triage shipped = Facts.read(
                    Path.of("").toAbsolutePath(), LocalDate.ofInstant(Village.TUESDAY_NINE, ZoneOffset.UTC))
            .library()
            .triage();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Talk.class);

    @TempDir
    Path folder;

    private ListAppender<ILoggingEvent> log;
    private Notebook line;
    private Books books;
    private Outbox outbox;
    private Talk talk;
    private long updates;

    @BeforeEach
    void open() {
        log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        line = new Notebook();
        updates = 0;
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        talk.close();
        outbox.close();
        books.close();
    }

    @Test
    void aFlowThatBreaksIsApologisedForOnceAndTheNextMessageIsAnswered() throws Exception {
        start((in, who, step) -> {
            if (in.words().startsWith("celaka")) {
                throw new IllegalStateException("a bug");
            }
            return Turn.done(Outgoing.say(who.chat(), "jawaban " + in.words()));
        });
        say("501 celaka rahasia", "501 satu");

        assertThat(line.texts()).containsExactly("maaf 110", "jawaban satu");
        assertThat(errors()).hasSize(1);
        assertThat(errors().getFirst().getFormattedMessage()).isEqualTo("update=1 failed");
        assertThat(ThrowableProxyUtil.asString(errors().getFirst().getThrowableProxy()))
                .contains("a bug")
                .doesNotContain("rahasia");
        assertThat(books.words("select state from inbox order by id")).containsExactly("failed", "done");
    }

    @Test
    void soIsOneThatNeverEnds() throws Exception {
        start((in, who, step) -> {
            if (in.words().startsWith("celaka")) {
                throw new StackOverflowError();
            }
            return Turn.done(Outgoing.say(who.chat(), "jawaban"));
        });
        say("501 celaka", "501 satu");

        assertThat(line.texts()).containsExactly("maaf 110", "jawaban");
    }

    @Test
    void aChangeThatBreaksLeavesNothingOfItself() throws Exception {
        start((in, who, step) -> new Turn.Change(tx -> {
            tx.db().execute("insert into meta (key, value) values ('half', '')");
            throw new IllegalStateException("a bug");
        }));
        say("501 satu");

        assertThat(books.number("select count(*) from meta")).isZero();
        assertThat(line.texts()).containsExactly("maaf 110");
    }

    @Test
    void dangerIsNeverMetWithSilence() throws Exception {
        start((in, who, step) -> {
            throw new IllegalStateException("a bug");
        });
        say("501 " + DANGER);

        assertThat(line.texts()).containsExactly("hubungi 110");
        assertThat(line.asked().getFirst().lane()).isEqualTo(Lane.URGENT);
    }

    @Test
    void whereEvenTheLookForDangerBreaksTheHotlinesGoOut() throws Exception {
        start(
                () -> {
                    throw new IllegalStateException("a bug");
                },
                (in, who, step) -> Turn.done());
        say("501 satu", "501 dua");

        assertThat(line.texts()).containsExactly("hubungi 110", "hubungi 110");
    }

    @Test
    void whereTheBooksAreClosedTheApologyIsSaidAllTheSame() throws Exception {
        start((in, who, step) -> {
            throw new IllegalStateException("a bug");
        });
        books.database.write(tx -> tx.db().execute("""
                create trigger full before update on inbox begin select raise(abort, 'as a full disk would'); end"""));
        books.inbox.save(List.of(new Inbox.Update(++updates, "501 satu")));

        line.awaitText("maaf 110", SOON);

        assertThat(books.words("select state from inbox")).containsExactly("new");
    }

    @Test
    void everyPressIsAcknowledgedExactlyOnce() throws Exception {
        start((in, who, step) -> switch (in.press().orElseThrow().name()) {
            case "quiet" -> Turn.done(Outgoing.say(who.chat(), "halo"));
            case "toast" -> Turn.done(new Outgoing.Acknowledge(in.chat(), "press-" + in.id(), "sudah"));
            default -> throw new IllegalStateException("a bug");
        });
        say("501 !quiet", "501 !toast", "501 !bug");

        assertThat(line.asked().stream()
                        .filter(Outgoing.Acknowledge.class::isInstance)
                        .map(out -> ((Outgoing.Acknowledge) out).press()))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void anUpdateThatBreaksItsReaderHoldsNobody() throws Exception {
        start((in, who, step) -> Turn.done(Outgoing.say(who.chat(), "jawaban")));
        say("no number at all", "501 satu");

        assertThat(line.texts()).containsExactly("jawaban");
        assertThat(books.words("select state from inbox order by id")).containsExactly("unreadable", "done");
    }

    @Test
    void aSlowChatHoldsNoOtherAndKeepsItsOrder() throws Exception {
        var go = new CountDownLatch(1);
        start((in, who, step) -> {
            if (in.words().equals("lama")) {
                await(go);
            }
            return Turn.done(Outgoing.say(who.chat(), in.words()));
        });
        for (var raw : List.of("501 lama", "501 sesudah", "502 lain")) {
            books.inbox.save(List.of(new Inbox.Update(++updates, raw)));
        }
        line.awaitText("lain", SOON);
        assertThat(line.texts()).containsExactly("lain");
        go.countDown();
        idle();

        assertThat(line.texts()).containsExactly("lain", "lama", "sesudah");
    }

    @Test
    void inAGroupTheBotOnlyListensForDanger() throws Exception {
        var taken = new ArrayList<String>();
        start((in, who, step) -> {
            taken.add(in.words());
            return Turn.done();
        });
        say("-900 berapa biaya paspor", "-900 /batal", "-900 " + DANGER);

        assertThat(taken)
                .as("they never wrote in private: they could not be answered")
                .isEmpty();
        assertThat(line.texts()).isEmpty();
        assertThat(books.number("select count(*) from person")).isZero();
        assertThat(books.words("select distinct state from inbox")).containsExactly("done");
    }

    @Test
    void whatWasHandledBeforeARestartIsNotHandledAgain() throws Exception {
        start((in, who, step) -> Turn.done(Outgoing.say(who.chat(), "jawaban " + in.words())));
        say("501 satu");
        talk.close();
        books.inbox.save(List.of(new Inbox.Update(1, "501 satu"), new Inbox.Update(++updates, "501 dua")));
        talk = talk(() -> shipped, (in, who, step) -> Turn.done(Outgoing.say(who.chat(), "jawaban " + in.words())));
        talk.start();
        idle();

        assertThat(line.texts()).containsExactly("jawaban satu", "jawaban dua");
    }

    private void start(PlainFlow.Answer answer) {
        start(() -> shipped, answer);
    }

    private void start(Supplier<Triage> triage, PlainFlow.Answer answer) {
        books = new Books(folder.resolve(Long.toHexString(System.nanoTime())));
        var settings = new Config.Outbox(10_000, 1_000, 1_000, 6_000, 64, Duration.ZERO, Duration.ofSeconds(1));
        outbox = new Outbox(
                books.database, books.sealed, books.links, line, settings, books.clock, (tx, settled) -> List.of());
        outbox.start();
        talk = talk(triage, answer);
        talk.start();
    }

    private Talk talk(Supplier<Triage> triage, PlainFlow.Answer answer) {
        var flow = PlainFlow.named("only").answering(answer);
        return new Talk(
                books.database,
                books.inbox,
                outbox,
                line,
                new People(books.database, books.sealed),
                new Steps(books.database, books.sealed, books.clock),
                new Flows(List.of(flow), flow, flow, flow),
                triage,
                () -> new FirstAid("maaf 110", "hubungi 110"));
    }

    private void say(String... raws) throws InterruptedException {
        for (var raw : raws) {
            books.inbox.save(List.of(new Inbox.Update(++updates, raw)));
        }
        idle();
    }

    private void idle() throws InterruptedException {
        assertThat(talk.awaitIdle(SOON)).isTrue();
        assertThat(outbox.awaitIdle(SOON)).isTrue();
    }

    private List<ILoggingEvent> errors() {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .toList();
    }

    private static void await(CountDownLatch go) {
        try {
            assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
