package id.jembatan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate}: figures that programs can read. */
class EvaluateTest {
    @TempDir
    Path folder;

    @Test
    void theFiguresAreOneJsonDocumentWithTimes() throws IOException {
        var questions = Files.writeString(folder.resolve("questions.tsv"), """
                question\texpect\tarticles\tregister\tset
                syarat bikin paspor apa aja min\tanswer\tpaspor-syarat\tslang\town
                resep rawon\toutside\t\teveryday\town
                """);

        var said = new Terminal(folder.resolve("home")).types("evaluate", "--json", questions.toString());

        var all = new ObjectMapper().readTree(said.out());
        int asked =
                all.at("/read/questions").asInt() + all.at("/unread/questions").asInt();
        assertThat(asked).isEqualTo(2);
        assertThat(all.at("/read/microseconds").has("p99_us")).isTrue();
        assertThat(all.at("/read/figures").has("right_first")).isTrue();
    }

    @Test
    void theBaselineStandsBesideThemWhereAskedFor() throws IOException {
        var questions = Files.writeString(folder.resolve("questions.tsv"), """
                question\texpect\tarticles\tregister\tset
                syarat bikin paspor apa aja min\tanswer\tpaspor-syarat\tslang\town
                resep rawon\toutside\t\teveryday\town
                """);
        var terminal = new Terminal(folder.resolve("home"));

        var beside = new ObjectMapper()
                .readTree(terminal.types("evaluate", "--json", "--baseline", questions.toString())
                        .out());
        var alone = new ObjectMapper()
                .readTree(terminal.types("evaluate", "--json", questions.toString())
                        .out());

        for (var kind : List.of("standard", "indonesian")) {
            var baseline = beside.at("/baseline/" + kind);
            assertThat(baseline.at("/read/answerable").asInt()
                            + baseline.at("/unread/answerable").asInt())
                    .as(kind)
                    .isEqualTo(1);
            assertThat(baseline.findValues("right_first")).as(kind).hasSize(1);
        }
        assertThat(alone.has("baseline")).isFalse();
    }
}
