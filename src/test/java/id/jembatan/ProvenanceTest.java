package id.jembatan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The questions that answers are measured with were not written into what answers them. Shorter ones are left out: anybody
 * asks "paspor hilang" in these very words.
 */
class ProvenanceTest {
    private static final Path QUESTIONS = Path.of("src/test/resources/questions");
    private static final int SHORTEST = 4;

    @Test
    void noQuestionStandsInTheLibraryOrTheSettings() throws IOException {
        var questions = new ArrayList<>(questions("dev.tsv"));
        assertThat(questions).hasSizeGreaterThan(250);
        questions.addAll(questions("fresh.tsv"));
        questions.addAll(questions("later.tsv"));
        assertThat(questions).hasSizeGreaterThan(1_200);

        assertThat(standing(questions, Path.of("knowledge"))).isEmpty();
        assertThat(standing(questions, Path.of("config"))).isEmpty();
    }

    @Test
    void oneThatDoesIsFoundHoweverItIsWritten(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(folder.resolve("articles/satu.md"), """
                questions:
                  - {t: "Berapa, biaya -- bikin
                    PÁSPOR?", lang: id}
                """);
        Files.writeString(folder.resolve("dua.yaml"), "- berapa biaya bikin pasporan\n- biaya bikin paspor");

        assertThat(standing(List.of("berapa biaya bikin paspor"), folder))
                .containsExactly("articles/satu.md: berapa biaya bikin paspor");
    }

    private static List<String> questions(String file) throws IOException {
        return Files.readAllLines(QUESTIONS.resolve(file)).stream()
                .skip(1)
                .map(line -> folded(line.split("\t", 2)[0]))
                .filter(question -> question.split(" ").length >= SHORTEST)
                .toList();
    }

    private static List<String> standing(List<String> questions, Path folder) throws IOException {
        var standing = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = " " + folded(Files.readString(file)) + " ";
                questions.stream()
                        .filter(question -> text.contains(" " + question + " "))
                        .forEach(question -> standing.add(folder.relativize(file) + ": " + question));
            }
        }
        return standing;
    }

    /** Letters and digits without case and accents, one space between words. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
