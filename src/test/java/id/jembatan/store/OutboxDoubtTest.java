package id.jembatan.store;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Sent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a message of which nobody knows whether it arrived: never none, never more than two. */
class OutboxDoubtTest {
    private static final ChatId SITI = new ChatId(501);

    @TempDir
    Path folder;

    private final CountDownLatch end = new CountDownLatch(1);
    private PostOffice office;
    private Notebook line;

    @BeforeEach
    void open() {
        office = new PostOffice(folder);
        line = office.line;
    }

    @AfterEach
    void close() {
        end.countDown();
        office.close();
    }

    @Test
    void itIsTriedOnceMoreAndLaterOnesPassMeanwhile() {
        office.doubtsFor(Duration.ofSeconds(4)); // long enough for the other to pass on a busy machine
        line.answers(out -> text(out).equals("ragu") && line.texts().size() == 1 ? new Sent.Unknown() : arrived());
        office.open();
        office.add(Outgoing.say(SITI, "ragu"), Outgoing.say(SITI, "lewat"));

        line.await(asked -> asked.size() == 3, SOON);

        assertThat(line.texts()).containsExactly("ragu", "lewat", "ragu");
        office.awaitStates("sent", "sent");
        assertThat(office.heard()).containsExactly("lewat sent", "ragu sent");
    }

    @Test
    void afterTheSecondTimeItIsSettledAsUnknown() {
        line.answers(out -> new Sent.Unknown());
        office.open();
        office.add(Outgoing.say(SITI, "ragu"));

        office.awaitStates("unknown");

        assertThat(line.texts()).containsExactly("ragu", "ragu");
        assertThat(office.heard()).containsExactly("ragu unknown");
    }

    @Test
    void whatCertainlyFailedMeanwhileTakesNoDoubtAway() {
        line.answers(out -> switch (line.texts().size()) {
            case 1 -> new Sent.Unknown();
            case 2 -> new Sent.Later(Duration.ZERO, false);
            case 3 -> new Sent.Unknown();
            default -> arrived();
        });
        office.open();
        office.add(Outgoing.say(SITI, "ragu"));

        office.awaitStates("unknown");
        assertThat(line.texts()).hasSize(3);
    }

    @Test
    void whoDiesBetweenSendingAndBookingSendsItTwiceAtMost() {
        line.answers(out -> never());
        office.open();
        office.add(Outgoing.say(SITI, "satu"));
        line.await(asked -> asked.size() == 1, SOON);
        assertThat(office.states()).containsExactly("sending");
        office.reopen();
        line.await(asked -> asked.size() == 2, SOON);
        assertThat(office.attempts("satu")).isEqualTo(2);

        office.reopen();

        office.awaitStates("unknown");
        assertThat(line.texts()).containsExactly("satu", "satu");
        assertThat(office.heard()).containsExactly("satu unknown");
    }

    @Test
    void aChannelThatBreaksLosesNothing() {
        line.answers(out -> {
            if (line.texts().size() == 1) {
                throw new IllegalStateException("a bug in the channel");
            }
            return arrived();
        });
        office.open();
        office.add(Outgoing.say(SITI, "satu"), Outgoing.say(SITI, "dua"));
        line.await(asked -> asked.size() == 1, SOON);

        office.reopen();

        line.awaitText("dua", SOON);
        office.awaitStates("sent", "sent");
        assertThat(line.texts()).containsOnly("satu", "dua").hasSize(3);
    }

    @Test
    void whatHappenedIsBookedOnceEvenWhereTellingOfItBreaks() throws Exception {
        office.open();
        office.add(Outgoing.say(SITI, "celaka"), Outgoing.say(SITI, "sesudah"));

        assertThat(office.outbox().awaitIdle(SOON)).isTrue();

        assertThat(line.texts()).containsExactly("celaka", "sesudah");
        assertThat(office.states()).containsExactly("sent", "sent");
        assertThat(office.heard()).containsExactly("sesudah sent");
    }

    @Test
    void whatTheBooksRefuseToNoteIsKeptAndDoneTwiceAtMost() {
        office.books.database.write(tx -> tx.db().execute("""
                create trigger full before update of state on outbox when new.state = 'refused'
                begin select raise(abort, 'as a full disk would'); end"""));
        var go = new CountDownLatch(1);
        line.answers(out -> {
            Interrupts.unlessInterrupted(() -> go.await(20, TimeUnit.SECONDS));
            return new Sent.Refused(Sent.Why.UNREACHABLE);
        });
        office.open();
        office.add(Outgoing.say(SITI, "satu"), Outgoing.say(SITI, "dua"));
        line.awaitText("satu", SOON);
        go.countDown();
        office.awaitStates("sending", "waiting");

        office.books.database.write(tx -> tx.db().execute("drop trigger full"));
        office.reopen();

        office.awaitStates("refused", "refused");
        assertThat(line.texts().stream().filter("satu"::equals)).hasSizeLessThanOrEqualTo(2);
        assertThat(office.heard()).containsExactlyInAnyOrder("satu UNREACHABLE", "dua UNREACHABLE");
    }

    private Sent never() {
        boolean ended = Interrupts.unlessInterrupted(() -> end.await(60, TimeUnit.SECONDS));
        throw new IllegalStateException("killed meanwhile, ended=" + ended);
    }

    private static Sent arrived() {
        return new Sent.Delivered(List.of());
    }

    private static String text(Outgoing out) {
        return ((Outgoing.Say) out).text();
    }
}
