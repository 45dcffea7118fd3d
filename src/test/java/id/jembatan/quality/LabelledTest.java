package id.jembatan.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.quality.Fit.Sure;
import id.jembatan.quality.Labelled.Expect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTest {
    @TempDir
    Path folder;

    @Test
    void columnsAreFoundByTheirNames() throws IOException {
        var file = folder.resolve("questions.tsv");
        Files.writeString(file, "set\tquestion\texpect\tarticles\tregister\nid\tberapa\tanswer\ta, b\tgaul\n");

        assertThat(Labelled.read(file))
                .containsExactly(new Labelled("berapa", Expect.ANSWER, Set.of("a", "b"), "gaul", "id"));
    }

    @Test
    void aWrongLineIsNamed() throws IOException {
        var file = folder.resolve("questions.tsv");
        Files.writeString(file, "question\texpect\tarticles\tregister\tset\nberapa\tperhaps\t\t\t\n");

        assertThatThrownBy(() -> Labelled.read(file)).hasMessageContaining(":2: expect is 'perhaps', expected answer");
    }

    @Test
    void aboutAThirdIsUnread() throws IOException {
        var questions = Labelled.read(Path.of("src/test/resources/questions/dev.tsv"));

        assertThat(questions.stream().filter(Labelled::unread).count()).isEqualTo(128);
    }

    @Test
    void confidenceIsJudgedByHowItTellsRightFromWrong() {
        var judged = List.of(new Sure(0.9, true), new Sure(0.8, true), new Sure(0.7, false), new Sure(0.2, true));

        assertThat(Ranking.auroc(judged)).isEqualTo(2.0 / 3);
        assertThat(Ranking.aurc(judged)).isEqualTo((0 + 0 + 1.0 / 3 + 1.0 / 4) / 4);
        assertThat(Ranking.coverage(judged, 0.1)).isEqualTo(0.5);
        assertThat(Ranking.threshold(judged, 0.1)).isEqualTo(0.8);
    }
}
