package id.jembatan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chat}: the whole bot in a terminal, for one person who plays several. */
class ChatTest {
    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    @Test
    void aPipedQuestionIsAnsweredAsTheReadmeShows() throws IOException {
        var said = terminal.reads("syarat bikin paspor apa aja min\n", "chat");
        var shown = Files.readString(Path.of("README.md")).split("```\n", -1)[2];

        assertThat(said.exit()).isZero();
        assertThat(said.out().strip())
                .isEqualTo(shown.strip())
                .contains("paspor-syarat · v1 · disusun 24-11-2026, sumber s.d. 12-2025");
        assertThat(said.out()).doesNotContain("diperiksa", "/sebagai");
        assertThat(said.errors()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whereNoSourceHasADateNoneIsSaid() {
        var said = terminal.reads("tentang bot jembatan\n1\n1\n", "chat");

        assertThat(said.outLines())
                .contains("tentang-bot · v1 · disusun 24-11-2026")
                .contains("• Keterangan layanan ini");
    }

    @Test
    void aNumberPressesTheButtonShownWithIt() {
        var said = terminal.reads("syarat bikin paspor apa aja min\n2\n", "chat");

        assertThat(said.out()).contains("Dasar hukum dan sumber: Syarat membuat paspor");
    }

    @Test
    void anAlarmComesFirstAndItsLastButtonSilences() {
        var said = terminal.reads("tolong saya disekap majikan\n3\n", "chat");

        assertThat(said.outLines())
                .contains("[1] Butuh bantuan sekarang  [2] Hanya bertanya  [3] Tidak aman bicara")
                .contains("Baik, terima kasih.")
                .anySatisfy(line -> assertThat(line).startsWith("☎️ ").contains("110"))
                .anySatisfy(line -> assertThat(line).startsWith("petugas │ #").contains("DARURAT"));
    }

    @Test
    void anEditChangesWhatWasTypedLast() {
        var said = terminal.reads("halo min\n/edit tolong saya disekap majikan\n", "chat");

        assertThat(said.out()).contains("Butuh bantuan sekarang");
    }

    @Test
    void whoNobodyIsIsSaid() {
        var said = terminal.reads("/sebagai camat\n/sebagai petugas\n\n/keluar\nsyarat bikin paspor\n", "chat");

        assertThat(said.outLines())
                .containsExactly(
                        "Tidak ada orang itu. Pilih: warga, petugas, petugas2, admin", "— sekarang: petugas —");
    }

    @Test
    void aConsultationGoesAllTheWayBetweenTwoPeople() throws Exception {
        try (var chat = new Conversation(terminal)) {
            chat.types("syarat bikin paspor apa aja min");
            chat.reads("[6] 👩‍💼 Tanya petugas");
            chat.types("6");
            chat.reads("[1] Setuju");
            chat.types("1");
            chat.reads("[1] Paspor dan imigrasi");
            chat.types("1");
            String code = chat.finds("Kode Anda (K-\\w{4})").group(1);

            chat.types("/sebagai petugas");
            chat.types("/ambil " + code);
            String asked = chat.finds("#(\\d+) 💬 .* · " + code).group(1);
            chat.reads("syarat bikin paspor apa aja min");
            chat.types("besok saya dinas luar");
            chat.reads("belum dikirim ke siapa pun");
            chat.types("/balas " + asked + " Bawa KTP asli");
            chat.reads("warga │ Bawa KTP asli");
            chat.reads("✅ Terkirim");

            chat.types("/sebagai warga");
            chat.types("/kasus");
            chat.reads(code + " · Paspor dan imigrasi · 🔵 Sedang ditangani");
            chat.types("KTP saya hilang");
            chat.finds("petugas │ #\\d+ 💬 .* · " + code + " .*\\R*petugas │ KTP saya hilang");
            chat.reads("Masuk ke " + code);

            chat.types("/sebagai petugas");
            chat.types("/selesai " + code);
            chat.reads("[1] Terjawab");
            chat.types("1");
            chat.reads("warga │ [1] 👍 Sudah");
            chat.types("/sebagai warga");
            chat.types("1");
            chat.reads("Terima kasih. " + code + " selesai.");
            chat.reads("petugas │ #");
        }
    }

    @Test
    void theSlowerOfTwoOfficersIsTold() throws Exception {
        try (var chat = new Conversation(terminal)) {
            chat.types("tolong saya disekap majikan");
            chat.reads("[1] Butuh bantuan sekarang");
            chat.types("1");
            String code = chat.finds("Kode Anda (K-\\w{4})").group(1);

            chat.types("/sebagai petugas");
            chat.types("/ambil " + code);
            chat.reads("tolong saya disekap majikan");
            chat.types("/sebagai petugas2");
            chat.types("/ambil " + code);
            chat.reads("Sudah diambil petugas");
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        try (var chat = Program.start(folder, terminal.environment(), "chat")) {
            chat.types("syarat bikin paspor apa aja min");
            chat.reads("paspor-syarat · v1");
            assertThat(folder.resolve("tmp")).isNotEmptyDirectory();

            var said = chat.ends();

            assertThat(said.exit()).isZero();
            assertThat(said.errors()).doesNotContain("ERROR", "\tat ");
        }
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void norWhereItIsInterrupted() throws Exception {
        try (var chat = Program.start(folder, terminal.environment(), "chat")) {
            chat.types("syarat bikin paspor apa aja min");
            chat.reads("paspor-syarat · v1");

            chat.isToldToStop();

            chat.ends();
        }
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }
}
