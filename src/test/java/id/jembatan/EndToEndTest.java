package id.jembatan;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.fake.Person;
import id.jembatan.fake.Posted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as shipped: what a villager and an officer live through, message by message. */
class EndToEndTest {
    private static final Pattern CODE = Pattern.compile("K-[2-9A-HJ-NP-TV-Z]{4}");

    @TempDir
    Path folder;

    private Village village;
    private Person siti;

    @BeforeEach
    void open() {
        village = Village.in(folder);
        siti = village.villager(70_000_001);
    }

    @AfterEach
    void close() {
        village.settle();
        assertThat(village.telegram.unansweredPresses()).isEmpty();
        village.close();
    }

    @Test
    void aQuestionBecomesAnAnswerThenAConsultationThenAReplyToHerOwnMessage() {
        var rina = village.officer(70_000_002, "Bu Rina", "imigrasi");

        long asked = siti.writes("syarat bikin paspor apa aja min");
        var answer = siti.hears("paspor-syarat · v1 · disusun 24-11-2026", SOON);
        assertThat(answer.labels()).contains("Dasar hukum", "Terkait", "👍", "👎");
        siti.presses("👎");
        siti.hears("Apa yang kurang", SOON);
        siti.presses("👩‍💼 Tanya petugas");
        siti.hears("Setuju?", SOON);
        siti.presses("Setuju");
        siti.hears("Urusannya tentang apa", SOON);
        siti.presses("Paspor dan imigrasi");
        String code = code(siti.hears("Sudah dikirim", SOON));
        assertThat(siti.hears("Sudah dikirim", SOON).text()).contains("sebelum Selasa pukul 13.00");

        var card = rina.hears(code, SOON);
        assertThat(card.text()).contains("Paspor dan imigrasi", "Warga-").doesNotContain("syarat bikin", "Siti");
        rina.presses("✋ Ambil");
        var shown = rina.hears("syarat bikin paspor apa aja min", SOON);
        siti.hears("Petugas Imigrasi Jember sudah membaca", SOON);
        village.settle();
        rina.replies(shown.id(), "Bawa KTP dan KK asli, <b>jangan</b> lupa & fotokopi_A4");

        var reply = siti.hears("Bawa KTP dan KK asli, <b>jangan</b> lupa & fotokopi_A4", SOON);
        assertThat(reply.replyTo()).isEqualTo(OptionalLong.of(asked));
        rina.hears("✅ Terkirim 09.00 · " + code, SOON);

        rina.presses("✅ Selesai");
        rina.hears("Kenapa", SOON);
        rina.presses("Terjawab");
        siti.hears("Sudah jelas?", SOON);
        siti.presses("👍 Sudah");
        siti.hears("selesai", SOON);
        rina.hears("warga bilang sudah jelas", SOON);

        village.settle();
        assertEverythingFits();
    }

    @Test
    void aReplyToAConsultationBelongsToIt() {
        var rina = village.officer(70_000_002, "Bu Rina", "imigrasi");
        String code = ask("nama di paspor salah satu huruf, bagaimana");
        rina.hears(code, SOON);
        rina.presses("✋ Ambil");
        var shown = rina.hears("salah satu huruf", SOON);
        village.settle();
        rina.replies(shown.id(), "Huruf yang mana?");
        var reply = siti.hears("Huruf yang mana?", SOON);
        village.settle();

        siti.replies(reply.id(), "huruf ketiga");

        rina.hears("huruf ketiga", SOON);
        siti.hears("Masuk ke " + code, SOON);
    }

    @Test
    void aPhotoReachesTheOfficerAndTheVillagerByCopy() {
        var rina = village.officer(70_000_002, "Bu Rina", "imigrasi");
        siti.photo("");
        siti.hears("Kiriman Anda sudah sampai", SOON);
        siti.presses("👩‍💼 Tanya petugas");
        siti.hears("Setuju?", SOON);
        siti.presses("Setuju");
        siti.hears("Urusannya", SOON);
        siti.presses("Paspor dan imigrasi");
        String code = code(siti.hears("Sudah dikirim", SOON));
        rina.hears(code, SOON);
        rina.presses("✋ Ambil");

        var copy = village.telegram.awaitMessage(rina.chat(), message -> message.has("photo"), SOON);
        village.settle();
        rina.repliesWithPhoto(copy.id(), "seperti ini");

        village.telegram.awaitMessage(siti.chat(), message -> message.has("photo"), SOON);
        rina.hears("✅ Terkirim", SOON);
    }

    @Test
    void onlyTheFirstOfTwoOfficersHasIt() {
        var rina = village.officer(70_000_002, "Bu Rina", "imigrasi");
        var joko = village.officer(70_000_003, "Pak Joko", "imigrasi");
        String code = ask("paspor saya hilang di sawah, lapor ke mana");
        rina.hears(code, SOON);
        var late = joko.hears(code, SOON);
        rina.presses("✋ Ambil");
        rina.hears("hilang di sawah", SOON);

        joko.presses(late.id(), "✋ Ambil");

        village.settle();
        assertThat(joko.reads()).noneMatch(message -> message.text().contains("hilang di sawah"));
        assertThat(joko.reads().stream()
                        .filter(message -> message.id() == late.id())
                        .findFirst()
                        .orElseThrow()
                        .text())
                .contains("Sudah diambil Bu Rina");
    }

    @Test
    void whatAnOfficerTypesWithoutReplyingGoesNowhere() {
        var rina = village.officer(70_000_002, "Bu Rina", "imigrasi");

        rina.writes("besok saya dinas luar");

        rina.hears("belum dikirim ke siapa pun", SOON);
        village.settle();
        assertThat(siti.reads()).isEmpty();
    }

    @Test
    void dangerComesFirstEvenInsideAForm() {
        village.officer(70_000_004, "Bu Nur", "migrantcare");
        siti.writes("/petugas");
        siti.hears("Setuju?", SOON);

        siti.writes("tolong saya disekap majikan di Johor, tidak boleh pulang");

        var card = siti.hears("☎️", SOON);
        assertThat(card.labels()).containsExactly("Butuh bantuan sekarang", "Hanya bertanya", "Tidak aman bicara");
        assertThat(card.text()).contains("110", "0800-1000", "data 24-11-2026");
        siti.presses("Butuh bantuan sekarang");
        String code = code(siti.hears("Petugas sudah diberi tahu", SOON));
        var alarm = village.telegram.awaitMessage(70_000_004, code, SOON);
        assertThat(alarm.text()).contains("DARURAT").doesNotContain("Johor", "disekap");
    }

    @Test
    void anEditCanAlarm() {
        long harmless = siti.writes("halo min");
        siti.hears("Silakan tulis pertanyaannya", SOON);

        siti.edits(harmless, "tolong saya disekap");

        siti.hears("☎️", SOON);
    }

    @Test
    void whereItIsNotSafeToTalkNothingMoreIsSaid() {
        var nur = village.officer(70_000_004, "Bu Nur", "migrantcare");
        siti.writes("tolong saya disekap majikan di Johor, tidak boleh pulang");
        siti.hears("☎️", SOON);
        siti.presses("Tidak aman bicara");
        siti.hears("Baik, terima kasih.", SOON);
        nur.hears("DARURAT", SOON);
        nur.presses("✋ Ambil");
        var shown = nur.hears("disekap", SOON);
        village.settle();
        nur.replies(shown.id(), "Kami datang");
        nur.hears("tidak aman bicara", SOON);
        village.settle();

        assertThat(siti.reads().getLast().text()).isEqualTo("Baik, terima kasih.");
        siti.writes("sekarang aman");
        village.settle();
        nur.replies(shown.id(), "Kami datang sekarang");
        siti.hears("Kami datang sekarang", SOON);
    }

    @Test
    void oneWordOffersTitlesAndATypedNumberChooses() {
        siti.writes("paspor");
        var offered = siti.hears("yang mana", SOON);
        assertThat(offered.labels()).hasSizeBetween(3, 5);

        siti.writes("2");

        siti.hears("disusun 24-11-2026", SOON);
    }

    @Test
    void whatIsNotOurFieldOpensNoConsultation() {
        siti.writes("min jadwal persebaya lawan arema kapan");

        assertThat(siti.hears("di luar yang saya tahu", SOON).labels())
                .isNotEmpty()
                .noneMatch(label -> label.contains("petugas"));
    }

    @Test
    void everyTopicAndEveryArticleCanBeReachedByPressing() {
        siti.writes("/mulai");
        siti.hears("Selamat datang", SOON);
        siti.writes("📚 Topik");
        siti.hears("Pilih topiknya", SOON);
        siti.presses("Dokumen dan paspor");
        var articles = siti.hears("Pilih yang ingin dibaca", SOON);
        siti.presses(articles.labels().stream()
                .filter(label -> label.endsWith("Syarat membuat paspor"))
                .findFirst()
                .orElseThrow());
        siti.hears("paspor-syarat · v1", SOON);
        siti.presses("Dasar hukum");
        siti.hears("Dasar hukum dan sumber", SOON);
    }

    private String ask(String question) {
        siti.writes(question);
        village.settle();
        siti.writes("/petugas");
        siti.hears("Setuju?", SOON);
        siti.presses("Setuju");
        siti.hears("Urusannya", SOON);
        siti.presses("Paspor dan imigrasi");
        siti.hears("Tuliskan pertanyaannya", SOON);
        siti.writes(question);
        return code(siti.hears("Sudah dikirim", SOON));
    }

    private static String code(Posted message) {
        var found = CODE.matcher(message.text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void assertEverythingFits() {
        List<Posted> said = siti.reads();
        assertThat(said).allSatisfy(message -> assertThat(message.text()).hasSizeLessThanOrEqualTo(4096));
        assertThat(said.stream().flatMap(message -> message.buttons().stream()).flatMap(List::stream))
                .allSatisfy(button -> assertThat(button.data().getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(64));
    }
}
