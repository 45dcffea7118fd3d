package id.jembatan.desk;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Village;
import id.jembatan.fake.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not go astray between a villager and the officers, whatever is pressed in which order. */
class AstrayTest {
    private static final String DANGER = "tolong saya disekap majikan di Johor, tidak boleh pulang";

    @TempDir
    Path folder;

    private Village village;

    @BeforeEach
    void open() {
        village = Village.in(folder);
    }

    @AfterEach
    void close() {
        village.settle();
        village.close();
    }

    @Test
    void whatSheWritesAfterAskingForHelpReachesTheOfficer() {
        var siti = village.villager(70_000_001);
        var nur = village.officer(70_000_004, "Bu Nur", "migrantcare");
        siti.writes(DANGER);
        siti.hears("☎️", SOON);
        siti.presses("Butuh bantuan sekarang");
        siti.hears("Petugas sudah diberi tahu", SOON);
        siti.writes("rumah cat biru dekat masjid");
        siti.hears("Masuk ke K-", SOON);

        nur.hears("DARURAT", SOON);
        nur.presses("✋ Ambil");

        nur.hears("rumah cat biru dekat masjid", SOON);
        siti.hears("Petugas Migrant CARE / DESBUMI sudah membaca", SOON);
        siti.writes("lantai dua");
        nur.hears("lantai dua", SOON);
    }

    @Test
    void theSameButtonPressedAgainAddsNothing() {
        var siti = village.villager(70_000_001);
        var nur = village.officer(70_000_004, "Bu Nur", "migrantcare");
        siti.writes(DANGER);
        var card = siti.hears("☎️", SOON);
        siti.presses(card.id(), "Butuh bantuan sekarang");
        village.settle();
        siti.presses(card.id(), "Butuh bantuan sekarang");
        village.settle();
        nur.presses("✋ Ambil");
        village.settle();

        assertThat(nur.reads().stream().filter(message -> message.text().contains("disekap")))
                .hasSize(1);
    }

    @Test
    void whereADeskHasNobodyItsFallbackTakes() {
        var siti = village.villager(70_000_001);
        var rina = village.officer(70_000_002, "Bu Rina", "bp3mi");
        siti.writes("/petugas");
        siti.hears("Setuju?", SOON);
        siti.presses("Setuju");
        siti.hears("Urusannya", SOON);
        siti.presses("Daftar, pelatihan, kesehatan");
        siti.hears("Tuliskan pertanyaannya", SOON);
        siti.writes("pelatihan bahasa di mana");
        siti.hears("Sudah dikirim", SOON);
        rina.hears("Daftar, pelatihan, kesehatan", SOON);
        rina.writes("/antrian");
        village.settle();

        rina.presses("✋ Ambil");

        rina.hears("pelatihan bahasa di mana", SOON);
    }

    @Test
    void aLongReplyArrivedOnlyOnceAllOfItDid() {
        var open = OpenCase.in(village);
        village.telegram.fault(Fault.on("sendMessage")
                .chat(open.siti().chat())
                .times(1)
                .answer(400, "Bad Request: something is wrong with it"));

        open.rinaReplies("panjang ".repeat(511));

        open.rina().hears("❌ Tidak terkirim", SOON);
        village.settle();
        assertThat(open.rina().reads()).noneMatch(message -> message.text().contains("✅ Terkirim"));
    }

    @Test
    void aMenuKeyIsNoMessageToAnOfficer() {
        var open = OpenCase.in(village);
        open.rinaReplies("Bawa KTP asli");
        open.rina().hears("✅ Terkirim", SOON);

        open.siti().writes("📂 Kasus saya");

        open.siti().hears("Kasus Anda:", SOON);
    }

    @Test
    void whoUnblocksTheBotInTheMiddleOfAFormIsReachableAgain() {
        var siti = village.villager(70_000_001);
        siti.writes("/petugas");
        siti.hears("Setuju?", SOON);
        siti.blocks();
        siti.unblocks();
        village.settle();

        int reachable = village.app()
                .database()
                .read(db -> db.createQuery("select reachable from person")
                        .mapTo(Integer.class)
                        .one());
        assertThat(reachable).isEqualTo(1);
    }
}
