package id.jembatan.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.files.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people can rely on in the library as shipped. */
class QualityOfLibraryTest {
    /** Tests do not grow old: the day most articles were compiled. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final Path JUDGED = Path.of("src/test/resources/questions/dev.tsv");

    private static Check check;
    private static LibraryFigures figures;

    @BeforeAll
    static void look() throws IOException {
        var judged = Files.readAllLines(JUDGED).stream()
                .skip(1)
                .map(line -> line.split("\t", 2)[0])
                .toList();
        check = Check.of(Path.of("knowledge"), TODAY, judged);
        figures = check.figures().orElseThrow(() -> new AssertionError(check.problems()));
        System.out.println("RESULT library articles=" + figures.articles() + " own=" + figures.own() + " found="
                + figures.found() + " danger=" + figures.danger() + " behaving=" + figures.behaving() + " "
                + figures.readability());
    }

    @Test
    void nothingInItIsWrong() {
        assertThat(check.problems().stream().filter(Problem::isError)).isEmpty();
        assertThat(check.articles()).isEqualTo(95);
    }

    @Test
    void everyArticleIsAskedForInTwentyWaysAndThreeLanguages() {
        assertThat(check.problems().stream().filter(problem -> problem.key().startsWith("question.few")))
                .isEmpty();
    }

    @Test
    void itsOwnWaysOfAskingFindTheirArticleFirst() {
        assertThat(figures.found())
                .as(() -> check.problems().stream()
                        .filter(problem -> problem.key().equals("own.missed"))
                        .toList()
                        .toString())
                .isGreaterThanOrEqualTo((int) Math.ceil(0.99 * figures.own()));
    }

    @Test
    void everySentenceOfDangerBehaves() {
        assertThat(figures.danger()).isGreaterThan(12 * 30);
        assertThat(figures.behaving()).isEqualTo(figures.danger());
    }

    @Test
    void itIsEasyToRead() {
        var readability = figures.readability();

        assertThat(readability.median()).isLessThanOrEqualTo(12);
        assertThat(readability.longest()).isLessThanOrEqualTo(20);
        assertThat(readability.screen()).isLessThanOrEqualTo(600);
    }
}
