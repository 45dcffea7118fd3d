package id.jembatan.desk;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Village;
import id.jembatan.fake.Fault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer hears of what became of their words. */
class ReceiptsTest {
    @TempDir
    Path folder;

    private Village village;
    private OpenCase open;

    @BeforeEach
    void open() {
        village = Village.in(folder);
        open = OpenCase.in(village);
    }

    @AfterEach
    void close() {
        village.close();
    }

    @Test
    void sentIsSaidOnlyOnceTelegramTookIt() {
        village.telegram.fault(
                Fault.on("sendMessage").chat(open.siti().chat()).times(1).hang(Duration.ofMillis(500)));
        open.rinaReplies("Bawa KTP asli");
        open.rina().hears("✅ Terkirim 09.00 · " + open.code(), SOON);

        long taken = answered(open.siti().chat(), "Bawa KTP asli");
        assertThat(answered(open.rina().chat(), "✅ Terkirim")).isGreaterThan(taken);
        assertThat(open.sitiReads("Bawa KTP asli")).isEqualTo(1);
    }

    @Test
    void whoHasBlockedTheBotDoesNotReadItAndTheOfficerKnows() {
        open.siti().blocks();
        village.settle();
        open.rinaReplies("Bawa KTP asli");

        open.rina().hears("❌ Tidak terkirim: warga di " + open.code(), SOON);
        village.settle();
        assertThat(open.rinaHeard("✅")).isFalse();
        assertThat(open.sitiReads("Bawa KTP asli")).isZero();
        assertThat(village.telegram.journal().entries().stream()
                        .filter(entry -> entry.chat() == open.siti().chat()
                                && entry.param("text").contains("Bawa KTP")))
                .as("no second try")
                .hasSize(1);
    }

    @Test
    void ofTwoRepliesToWhoHasBlockedTheBotEachIsHeardOf() {
        open.siti().blocks();
        village.settle();
        open.rinaReplies("satu");
        open.rinaReplies("dua");

        village.settle();
        assertThat(open.rina().reads().stream().filter(message -> message.text().contains("❌ Tidak terkirim")))
                .hasSize(2);
    }

    @Test
    void whoComesBackCanBeReachedAgain() {
        open.siti().blocks();
        village.settle();
        open.rinaReplies("satu");
        open.rina().hears("❌ Tidak terkirim", SOON);
        open.siti().unblocks();
        village.settle();

        open.rinaReplies("dua");

        open.siti().hears("dua", SOON);
        open.rina().hears("✅ Terkirim", SOON);
    }

    @Test
    void whereNobodyKnowsTheOfficerReadsThatItMayHaveComeTwice() {
        village.telegram.fault(Fault.on("sendMessage")
                .chat(open.siti().chat())
                .where(entry -> entry.param("text").contains("Bawa KTP"))
                .cutAfter());
        open.rinaReplies("Bawa KTP asli");

        open.rina().hears("mungkin terkirim dua kali · " + open.code(), SOON);
        assertThat(open.sitiReads("Bawa KTP asli")).isEqualTo(2);
        assertThat(open.rinaHeard("✅")).isFalse();
    }

    @Test
    void anAnswerThatIsLostOnceStillEndsInCertainty() {
        village.telegram.fault(
                Fault.on("sendMessage").chat(open.siti().chat()).times(1).cutBefore());
        open.rinaReplies("Bawa KTP asli");

        open.rina().hears("✅ Terkirim", SOON);
        assertThat(open.sitiReads("Bawa KTP asli")).isEqualTo(1);
    }

    @Test
    void aReplyThatTelegramDoesNotTakeIsSaidToBeNotTaken() {
        village.telegram.fault(Fault.on("sendMessage")
                .chat(open.siti().chat())
                .times(1)
                .answer(400, "Bad Request: message is too long"));
        open.rinaReplies("Bawa KTP asli");

        open.rina().hears("❌ Tidak terkirim: Telegram menolak", SOON);
        village.settle();
        assertThat(open.sitiReads("Bawa KTP asli")).isZero();
    }

    private long answered(long chat, String text) {
        return village.telegram
                .journal()
                .await(entry -> entry.chat() == chat && entry.param("text").contains(text), SOON)
                .number();
    }
}
