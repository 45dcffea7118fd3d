package id.jembatan;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.fake.Fault;
import id.jembatan.fake.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chats do not wait for each other, and nobody's danger waits for what else is said to them. */
class SideBySideTest {
    private static final String QUESTION = "syarat bikin paspor apa aja min";
    private static final String ANSWER = "paspor-syarat · v1";
    private static final String DANGER = "tolong saya disekap majikan di Johor, tidak boleh pulang";
    private static final long SITI = 70_000_001;

    /** Longer than anything here waits: {@link Village#SOON} is less. */
    private static final int LONG_SECONDS = 30;

    @TempDir
    Path folder;

    @Test
    void aChatToldToWaitHoldsUpNobodyAndNoDanger() {
        try (var village = Village.in(folder)) {
            goesOn(village, Fault.on("sendMessage").chat(SITI).times(1).tooMany(LONG_SECONDS));
        }
    }

    @Test
    void aSlowChatHoldsUpNobodyAndNoDanger() {
        try (var village = Village.in(folder)) {
            goesOn(village, Fault.on("sendMessage").chat(SITI).hang(Duration.ofSeconds(LONG_SECONDS)));
            village.telegram.close(); // ends what hangs
        }
    }

    @Test
    void theRedCardIsTheFirstToLeaveOnceTheWaitIsOver() {
        var oneASecond = Map.of("JEMBATAN_OUTBOX_PER_CHAT_PER_SECOND", "1", "JEMBATAN_OUTBOX_PER_CHAT_BURST", "1");
        try (var village = Village.in(folder, oneASecond)) {
            var siti = village.villager(SITI);
            village.telegram.fault(Fault.on("sendMessage").chat(SITI).times(1).tooMany(3));
            siti.writes(QUESTION);
            village.telegram.await(entry -> entry.status() == 429, SOON);

            siti.writes(DANGER);

            siti.hears(ANSWER, SOON);
            var read = siti.reads();
            assertThat(read).hasSize(2);
            assertThat(read.getFirst().text()).contains("☎️");
            assertThat(village.telegram.sentTooSoon()).isZero();
            village.settle();
        }
    }

    /** Siti's chat is stuck for half a minute; everything else goes on as if it were not. */
    private void goesOn(Village village, Fault stuck) {
        var nur = village.officer(70_000_002, "Bu Nur", "migrantcare");
        var siti = village.villager(SITI);
        siti.writes(DANGER);
        var card = siti.hears("☎️", SOON);
        village.settle();
        village.telegram.fault(stuck);
        siti.writes(QUESTION);

        var others = others(village);
        others.forEach(other -> other.writes(QUESTION));
        others.forEach(other -> other.hears(ANSWER, SOON));

        siti.writes(DANGER);
        siti.presses(card.id(), "Butuh bantuan sekarang");
        nur.hears("DARURAT", SOON);
        nur.presses("✋ Ambil");
        nur.hears("disekap majikan", SOON);
        village.telegram.await(entry -> village.telegram.unansweredPresses().isEmpty(), SOON);
        assertThat(urgentOnTheWay()).isGreaterThanOrEqualTo(2); // the card, and the code of her consultation
        assertThat(siti.reads()).hasSize(1);
    }

    private static List<Person> others(Village village) {
        return LongStream.range(0, 20)
                .mapToObj(i -> village.villager(71_000_000 + i))
                .toList();
    }

    private int urgentOnTheWay() {
        return Jdbi.create("jdbc:sqlite:" + folder.resolve("data").resolve("jembatan.db"))
                .withHandle(db -> db.createQuery("""
                                select count(*) from outbox
                                where chat = :chat and lane = 'URGENT' and state in ('waiting', 'sending')""")
                        .bind("chat", SITI)
                        .mapTo(Integer.class)
                        .one());
    }
}
