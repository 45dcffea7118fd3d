package id.jembatan.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.files.Problem;
import id.jembatan.knowledge.GoodLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
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
                .containsExactly(Problem.warning("articles/paspor-biaya.md", 21, "date.past", "2027-05-23"));
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
}
