package id.jembatan.ops;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Shipped;
import id.jembatan.files.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that lost something is told from one that was edited. */
class HoldingsTest {
    private static final Path SHIPPED = Path.of("knowledge");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"95,77,false", "95,76,true", "95,0,true", "5,4,true", "100,81,false", "0,0,false", "1,2,false"})
    void aFifthOfTheArticlesGoneIsDamage(int before, int after, boolean damaged) throws IOException {
        var was = articles(folder.resolve("before"), before);
        var is = articles(folder.resolve("after"), after);

        assertThat(was.lost(is)).hasSize(damaged ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urgent/frames.yaml",
                "urgent/kekerasan.yaml",
                "urgent/tersirat.tsv",
                "words/countries.tsv",
                "words/particles.tsv",
                "villages.yaml",
                "slots.yaml"
            })
    void aFileOfTheShippedLibraryThatIsGoneIsNamed(String file) throws IOException {
        Shipped.copy(SHIPPED, folder);
        Files.delete(folder.resolve(file));

        assertThat(Reload.lost(SHIPPED, folder)).containsExactly(Problem.error(file, 1, "reload.file"));
    }

    @Test
    void aThirdOfAListOfWordsGoneIsNamedATenthIsNot() throws IOException {
        Shipped.copy(SHIPPED, folder);
        var slang = folder.resolve("words/slang.tsv");
        var lines = Files.readAllLines(slang);
        Files.write(slang, lines.subList(0, lines.size() * 9 / 10));
        assertThat(Reload.lost(SHIPPED, folder)).isEmpty();

        Files.write(slang, lines.subList(0, lines.size() * 2 / 3));
        assertThat(Reload.lost(SHIPPED, folder))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("reload.shrunk"))
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("words/slang.tsv"));
    }

    @Test
    void aContactThatIsGoneIsNamedOneThatMovedIsNot() throws IOException {
        Shipped.copy(SHIPPED, folder);
        var national = folder.resolve("contacts/nasional.yaml");
        String line = Files.readAllLines(national).stream()
                .filter(one -> one.contains("id: polisi-110,"))
                .findFirst()
                .orElseThrow();
        Files.writeString(national, Files.readString(national).replace(line + "\n", ""));
        assertThat(Reload.lost(SHIPPED, folder))
                .containsExactly(Problem.error("contacts/nasional.yaml", 1, "reload.contact", "polisi-110"));

        Files.writeString(folder.resolve("contacts/darurat.yaml"), line + "\n");
        assertThat(Reload.lost(SHIPPED, folder)).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereHasLostEverything() {
        assertThat(Reload.lost(SHIPPED, folder.resolve("nowhere")))
                .hasSizeGreaterThan(30)
                .first()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("reload.gone"));
        assertThat(Reload.lost(folder.resolve("nowhere"), SHIPPED)).isEqualTo(List.of());
    }

    private static Holdings articles(Path folder, int count) throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        for (int article : IntStream.range(0, count).toArray()) {
            Files.writeString(folder.resolve("articles/a" + article + ".md"), "version: 1\n");
        }
        return Holdings.of(folder);
    }
}
