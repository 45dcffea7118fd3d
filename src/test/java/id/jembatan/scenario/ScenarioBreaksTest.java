package id.jembatan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conversation that does not go as written is named, file and line. {@link Play} itself breaks every other expectation too. */
class ScenarioBreaksTest {
    private static final Path FOLDER = Path.of("src/test/resources/scenarios");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A6-bukan-bidang-kami.txt | 4 | [📚 Lihat topik]                  | [📚 Lihat topik] [Tanya petugas]",
                "A4-satu-kata.txt         | 4 | [Bukan ini] [Tanya petugas]      | [Tanya petugas] [Bukan ini]",
                "U4-umpan-balik.txt       | 10 | suara 4                          | suara 3",
                "U2-tautan-desa.txt       | 4 | B: Selamat datang                | B diam",
            })
    void aBrokenLineIsNamed(String name, int line, String stands, String instead) throws IOException {
        var lines = Files.readAllLines(FOLDER.resolve(name));
        assertThat(lines.get(line - 1)).contains(stands);
        lines.set(line - 1, lines.get(line - 1).replace(stands, instead));
        var broken = Files.write(folder.resolve(name), lines);

        var said = catchThrowable(() -> {
            try (var play = new Play(folder)) {
                play.play(Script.read(broken));
            }
        });

        assertThat(said).isInstanceOf(AssertionError.class).hasMessageStartingWith(name + ":" + line + ": ");
    }
}
