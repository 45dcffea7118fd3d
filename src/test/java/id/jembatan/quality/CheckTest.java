package id.jembatan.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.files.Problem;
import id.jembatan.knowledge.GoodLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckTest {
    private static final Path KINDS = Path.of("src/test/resources/broken/kinds-check.tsv");

    @TempDir
    Path folder;

    @Test
    void aGoodLibraryPasses() {
        new GoodLibrary(folder);

        var check = Check.of(folder, GoodLibrary.TODAY);

        assertThat(check.passed()).isTrue();
        assertThat(check.articles()).isEqualTo(2);
    }

    @Test
    void anArticlePastItsDateIsAWarningAndNotAnswered() {
        new GoodLibrary(folder);

        var check = Check.of(folder, LocalDate.of(2027, 6, 1));

        assertThat(check.passed()).isTrue();
        assertThat(check.articles()).isEqualTo(1);
        assertThat(check.problems())
                .contains(Problem.warning("articles/paspor-biaya.md", 21, "date.past", "2027-05-23"))
                .noneMatch(Problem::isError);
    }

    @Test
    void oneErrorIsEnoughToFail() throws IOException {
        new GoodLibrary(folder).replace("matters.yaml", "desk: bp3mi", "desk: bp2mi");

        var check = Check.of(folder, GoodLibrary.TODAY);

        assertThat(check.passed()).isFalse();
        assertThat(check.articles()).isZero();
        assertThat(check.problems())
                .containsExactly(Problem.error("matters.yaml", 2, "desk.unknown", "desk", "bp2mi", "bp3mi"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aMistakeOnlyTheWholeShowsIsNamedWithItsLine(
            String kind, String severity, String file, String stands, String instead, String place) throws IOException {
        new GoodLibrary(folder).replace(file, stands.replace("\\n", "\n"), instead.replace("\\n", "\n"));

        var check = Check.of(folder, GoodLibrary.TODAY, List.of("piro toh regane gawe paspor", "gawe paspor piro"));

        assertThat(check.problems())
                .filteredOn(problem -> problem.key().equals(kind))
                .extracting(problem -> problem.severity() + " " + problem.file() + ":" + problem.line())
                .contains(severity.toUpperCase(Locale.ROOT) + " " + place);
        assertThat(check.passed()).isEqualTo(severity.equals("warning"));
    }

    static Stream<Arguments> kinds() throws IOException {
        return Files.readAllLines(KINDS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arguments.of((Object[]) line.split("\t", -1)));
    }

    @Test
    void aJudgedQuestionOfThreeWordsIsEverybodys() throws IOException {
        new GoodLibrary(folder).replace("articles/paspor-biaya.md", "pira regane gawe paspor", "gawe paspor piro");

        var check = Check.of(folder, GoodLibrary.TODAY, List.of("gawe paspor piro"));

        assertThat(check.passed()).isTrue();
    }

    @Test
    void everyKindHasItsWords() throws IOException {
        var words = Files.readString(Path.of("config/texts/check.properties"));

        assertThat(kinds().map(kind -> "\ncheck." + kind.get()[0] + " = "))
                .allSatisfy(key -> assertThat(words).contains(key));
    }

    @Test
    void theFiguresTellWhatALibraryIsLike() {
        new GoodLibrary(folder);

        var figures = Check.of(folder, GoodLibrary.TODAY).figures().orElseThrow();

        assertThat(figures.articles()).isEqualTo(2);
        assertThat(figures.own()).isEqualTo(3);
        assertThat(figures.found()).isEqualTo(3);
        assertThat(figures.danger()).isEqualTo(2);
        assertThat(figures.behaving()).isEqualTo(2);
        assertThat(figures.contacts()).isEqualTo(2);
        assertThat(figures.readability().amounts()).isEqualTo(2);
        assertThat(figures.readability().sentences()).isEqualTo(7);
        assertThat(figures.readability().longest()).isEqualTo(8);
        assertThat(figures.readability().median()).isEqualTo(4);
    }

    @Test
    void aFolderWithMistakesHasNoFigures() throws IOException {
        new GoodLibrary(folder).replace("matters.yaml", "desk: bp3mi", "desk: bp2mi");

        assertThat(Check.of(folder, GoodLibrary.TODAY).figures()).isEmpty();
    }
}
