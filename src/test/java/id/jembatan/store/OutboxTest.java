package id.jembatan.store;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Due;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Lane;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Sent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves, in which order, and what comes of it. */
class OutboxTest {
    private static final ChatId SITI = new ChatId(501);
    private static final ChatId BUDI = new ChatId(502);
    private static final ChatId GROUP = new ChatId(-900);

    @TempDir
    Path folder;

    private PostOffice office;
    private Notebook line;

    @BeforeEach
    void open() {
        office = new PostOffice(folder);
        line = office.line;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aChatHearsEverythingInOrder() throws Exception {
        office.open();
        for (int i = 0; i < 50; i++) {
            office.add(say(SITI, "siti " + i), say(BUDI, "budi " + i));
        }
        assertThat(office.outbox().awaitIdle(SOON)).isTrue();

        assertThat(line.texts().stream().filter(text -> text.startsWith("siti")))
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> "siti " + i).toList());
        assertThat(line.texts()).hasSize(100);
        assertThat(office.states()).containsOnly("sent");
    }

    @Test
    void whatIsUrgentOvertakesWhatIsQueued() throws Exception {
        var go = new CountDownLatch(1);
        line.answers(out -> {
            if (out.lane() == Lane.TALK) {
                Interrupts.unlessInterrupted(() -> go.await(20, TimeUnit.SECONDS));
            }
            return arrived();
        });
        office.open();
        office.add(say(SITI, "satu"), say(SITI, "dua"));
        line.awaitText("satu", SOON);

        office.add(Outgoing.urgent(SITI, "110", Keys.NONE));

        line.awaitText("110", SOON);
        go.countDown();
        assertThat(office.outbox().awaitIdle(SOON)).isTrue();
        assertThat(line.texts()).containsExactly("satu", "110", "dua");
    }

    @Test
    void aChatToldToWaitHoldsNoOtherAndNothingOfItIsLost() throws Exception {
        line.answers(out -> out.to().equals(SITI) ? new Sent.Later(Duration.ofSeconds(30), true) : arrived());
        office.open();
        office.add(say(SITI, "siti 1"), say(SITI, "siti 2"), say(BUDI, "budi 1"), say(BUDI, "budi 2"));

        line.awaitText("budi 2", SOON);

        office.awaitStates("waiting", "waiting", "sent", "sent");
        assertThat(line.texts()).contains("siti 1").doesNotContain("siti 2");
        office.add(Outgoing.urgent(SITI, "110", Keys.NONE), say(BUDI, "budi 3"));
        line.awaitText("budi 3", SOON);
        assertThat(line.texts()).as("nothing at all meanwhile").doesNotContain("110");
        assertThat(office.attempts("siti 1")).as("certainly not done").isZero();
    }

    @Test
    void whatCertainlyFailedIsTriedAgainAndKeepsItsPlace() throws Exception {
        line.answers(out -> line.texts().size() == 1 ? new Sent.Later(Duration.ZERO, false) : arrived());
        office.open();
        office.add(say(SITI, "satu"), say(SITI, "dua"));

        assertThat(office.outbox().awaitIdle(SOON)).isTrue();
        assertThat(line.texts()).containsExactly("satu", "satu", "dua");
    }

    @Test
    void whoCannotBeReachedIsGivenUpAtOnceAndEachMessageIsHeardOf() throws Exception {
        var go = new CountDownLatch(1);
        line.answers(out -> {
            Interrupts.unlessInterrupted(() -> go.await(20, TimeUnit.SECONDS));
            return out.to().equals(SITI) ? new Sent.Refused(Sent.Why.UNREACHABLE) : arrived();
        });
        office.open();
        office.add(say(SITI, "satu"), say(SITI, "dua"), say(SITI, "tiga"), say(BUDI, "halo"));
        office.addLater(say(SITI, "empat"), Duration.ofDays(1));
        line.awaitText("satu", SOON);
        go.countDown();

        assertThat(office.outbox().awaitIdle(SOON)).isTrue();
        assertThat(line.texts()).containsExactlyInAnyOrder("satu", "halo");
        assertThat(office.heard())
                .contains("satu UNREACHABLE", "dua UNREACHABLE", "tiga UNREACHABLE", "empat UNREACHABLE", "halo sent")
                .hasSize(5);
    }

    @Test
    void whatIsRefusedForItselfHoldsNothingElse() throws Exception {
        line.answers(out -> line.texts().size() == 1 ? new Sent.Refused(Sent.Why.MALFORMED) : arrived());
        office.open();
        office.add(say(SITI, "satu"), say(SITI, "dua"));

        assertThat(office.outbox().awaitIdle(SOON)).isTrue();
        assertThat(office.heard()).containsExactly("satu MALFORMED", "dua sent");
    }

    @Test
    void aGroupThatMovedGetsEverythingAtItsNewNumberInOrder() throws Exception {
        var moved = new ChatId(-1_000_000_000_900L);
        line.answers(out -> out.to().equals(GROUP) ? new Sent.Moved(moved) : arrived());
        office.open();
        office.add(say(GROUP, "satu"), say(GROUP, "dua"), say(GROUP, "tiga"));

        assertThat(office.outbox().awaitIdle(SOON)).isTrue();

        assertThat(line.asked().stream().filter(out -> out.to().equals(moved)).map(out -> ((Outgoing.Say) out).text()))
                .containsExactly("satu", "dua", "tiga");
        assertThat(office.heard()).containsExactly("satu sent", "dua sent", "tiga sent");
    }

    @Test
    void whereItIsSilentOnlyTheLastWordsAndAcknowledgementsGo() throws Exception {
        office.open();
        office.books.database.write(tx -> {
            Silence.fall(tx, SITI, 7);
            office.outbox().add(tx, 7, List.of(Due.now(say(SITI, "baik"))));
            office.outbox()
                    .add(
                            tx,
                            6,
                            List.of(Due.now(say(SITI, "bahaya")), Due.now(new Outgoing.Acknowledge(SITI, "p", ""))));
            return null;
        });
        assertThat(office.outbox().awaitIdle(SOON)).isTrue();

        assertThat(line.texts()).containsExactly("baik");
        assertThat(line.asked()).hasSize(2);
        assertThat(office.heard()).contains("bahaya SILENCED");
        office.books.database.write(tx -> {
            Silence.lift(tx, SITI);
            return null;
        });
        office.add(say(SITI, "aman"));
        line.awaitText("aman", SOON);
    }

    @Test
    void whatIsDueLaterWaitsForTheWallClockAlsoOverARestart() {
        office.open();
        office.addLater(say(SITI, "nanti"), Duration.ofHours(2));
        office.add(say(SITI, "sekarang"));
        line.awaitText("sekarang", SOON);
        office.reopen();
        office.books.clock.forward(Duration.ofHours(1));
        office.outbox().wake();
        office.add(say(SITI, "sejam"));
        line.awaitText("sejam", SOON);
        assertThat(line.texts()).doesNotContain("nanti");

        office.books.clock.forward(Duration.ofHours(1));
        office.outbox().wake();

        line.awaitText("nanti", SOON);
    }

    @Test
    void whatArrivedIsLinkedToItsConsultation() throws Exception {
        line.answers(out -> new Sent.Delivered(List.of(new MessageId(41), new MessageId(42))));
        office.open();
        office.books.database.write(tx -> {
            office.outbox().add(tx, 1, List.of(Due.carrying(70, 71, say(SITI, "album"))));
            return null;
        });
        assertThat(office.outbox().awaitIdle(SOON)).isTrue();

        var link = new Links.Link(70, Optional.of(71L));
        assertThat(office.books.links.of(SITI, new MessageId(41))).contains(link);
        assertThat(office.books.links.of(SITI, new MessageId(42))).contains(link);
    }

    @Test
    void whatAnUndoneChangeWantedToSayIsNotSaid() throws Exception {
        office.open();
        try {
            office.books.database.write(tx -> {
                office.outbox().add(tx, 1, List.of(Due.now(say(SITI, "tak pernah"))));
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("undone");
        }
        office.add(say(SITI, "sesudah"));
        assertThat(office.outbox().awaitIdle(SOON)).isTrue();

        assertThat(line.texts()).containsExactly("sesudah");
    }

    private static Outgoing say(ChatId chat, String text) {
        return Outgoing.say(chat, text);
    }

    private static Sent arrived() {
        return new Sent.Delivered(List.of());
    }
}
