package id.jembatan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check}: what an admin reads after a change. */
class CheckLibraryTest {
    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    @Test
    void theShippedLibraryIsFitToUse() {
        var said = terminal.types("check");

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .matches("(?s)(peringatan: [^\\n]+\\n)*\\d+ artikel berlaku, 0 kesalahan, \\d+ peringatan.\\n");
        assertThat(said.errors()).isEmpty();
    }

    @Test
    void aDayInTheFutureShowsWhatWillHaveExpiredAndStopsNothing() {
        terminal.smallHome(folder.resolve("home"));

        var said = terminal.types("check", "--tanggal", "2028-01-01");

        assertThat(said.exit()).isZero();
        assertThat(said.outLines())
                .contains(
                        "peringatan: articles/paspor-biaya.md:21: artikel lewat tanggal sejak 2027-05-23 dan tidak dijawab lagi,"
                                + " yang diharapkan: periksa ulang lalu perbarui");
        assertThat(said.out()).contains("\n0 artikel berlaku, 0 kesalahan, ");
    }

    @Test
    void everyMistakeIsNamedByFileAndLineInIndonesian() throws IOException {
        var home = terminal.copiedHome(folder.resolve("home"));
        var article = home.resolve("knowledge/articles/paspor-biaya.md");
        Files.writeString(article, Files.readString(article).replace("risk: tinggi", "risk: luar biasa"));
        var desk = home.resolve("knowledge/desks/bp3mi.yaml");
        Files.writeString(desk, Files.readString(desk) + "warna: biru\n");

        var said = terminal.types("check");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.outLines())
                .contains("articles/paspor-biaya.md:" + lineOf("risk:")
                        + ": risk berisi \"luar biasa\", yang diharapkan salah satu dari: rendah, sedang, tinggi")
                .anySatisfy(
                        line -> assertThat(line).startsWith("desks/bp3mi.yaml:").contains("kunci warna tidak dikenal"))
                .last()
                .asString()
                .contains("2 kesalahan");
        assertThat(said.errors()).isEmpty();
    }

    @Test
    void inShortItTellsWhatTheLibraryIsLike() {
        var said = terminal.types("check", "--ringkas", "--soal", "src/test/resources/questions/dev.tsv");

        assertThat(said.exit()).isZero();
        assertThat(said.outLines())
                .hasSize(8)
                .anySatisfy(
                        line -> assertThat(line).matches("Kalimat: \\d+; tengahnya \\d+ kata, terpanjang \\d+ kata"))
                .anySatisfy(line -> assertThat(line).matches("Layar pertama terpanjang: \\d+ huruf"))
                .anySatisfy(
                        line -> assertThat(line).matches("Kalimat bahaya yang benar: (\\d+) dari \\1 \\(100,0 %\\)"))
                .last()
                .asString()
                .contains(" 0 kesalahan");
    }

    @Test
    void aJudgedQuestionInTheLibraryIsAMistake() throws IOException {
        var judged =
                Files.writeString(folder.resolve("soal.tsv"), "question\texpect\nberapa BIAYA bikin paspor\tanswer\n");

        var said = terminal.types("check", "--soal", judged.toString());

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.outLines())
                .contains(
                        "articles/paspor-biaya.md:12: pertanyaan uji \"berapa biaya bikin paspor\" tertulis di pustaka,"
                                + " yang diharapkan: kata-kata lain");
    }

    @Test
    void aFileOfQuestionsThatIsNotThereIsSaid() {
        var said =
                terminal.types("check", "--soal", folder.resolve("nowhere.tsv").toString());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.errors())
                .contains("cannot read the file", "nowhere.tsv")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"besok", "2027-02-30", "01-06-2027", ""})
    void whatIsNoDayIsRefused(String day) {
        var said = terminal.types("check", "--tanggal", day);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.errorLines())
                .first()
                .asString()
                .isEqualTo("Invalid value for option '--tanggal': '" + day
                        + "' is no day, expected one such as 2027-06-01");
    }

    @Test
    void anotherLibraryIsLookedAt() {
        var said = terminal.types("check", "--knowledge", "src/test/resources/broken/good");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("\n2 artikel berlaku, 0 kesalahan, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "ask"})
    void anotherLibraryThatIsNotThereIsSaid(String command) {
        var nowhere = folder.resolve("nowhere").toString();

        var said = terminal.types(command, "--knowledge", nowhere);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.errors()).contains("there is no folder " + nowhere).doesNotContain("\tat ");
    }

    @Test
    void anotherLibraryThatHasMistakesAnswersNothingAndSaysHowToSeeThem() {
        var said = terminal.types("ask", "--knowledge", folder.toString(), "paspor");

        assertThat(said.exit()).isEqualTo(78);
        assertThat(said.out()).isEmpty();
        assertThat(said.errorLines())
                .containsExactly("jembatan: " + folder + " has mistakes; './jembatan check --knowledge " + folder
                        + "' names them");
    }

    @Test
    void withoutUsableSettingsItSaysSo() throws IOException {
        var home = terminal.copiedHome(folder.resolve("home"));
        Files.writeString(home.resolve("config/jembatan.yaml"), "zone: Asia/Jmber\n");

        var said = terminal.types("check");

        assertThat(said.exit()).isEqualTo(78);
        assertThat(said.out()).isEmpty();
        assertThat(said.errorLines()).singleElement().asString().startsWith("config/jembatan.yaml:1: ");
    }

    private static int lineOf(String start) {
        try {
            var lines = Files.readAllLines(Path.of("knowledge/articles/paspor-biaya.md"));
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith(start)) {
                    return i + 1;
                }
            }
            throw new AssertionError("no line " + start);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
