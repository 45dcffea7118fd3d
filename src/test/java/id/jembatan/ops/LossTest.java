package id.jembatan.ops;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.files.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A running bot does not take a library that lost something. */
class LossTest extends ReloadCase {
    @Test
    void aLibraryThatLostAnArticleOfTwoIsRefused() throws IOException {
        Files.delete(folder.resolve(ARTICLE));
        good.replace("topics.yaml", ", paspor-biaya]", "]");

        looks(3);

        assertThat(current.get().library().articles()).hasSize(2);
        assertThat(told).containsExactly(List.of(Problem.error("articles", 1, "reload.gone", 2, 1, 1, "paspor-biaya")));
    }

    @Test
    void whatIsGoneIsToldBeforeWhatFollowsFromIt() throws IOException {
        Files.delete(folder.resolve("articles/paspor-syarat.md"));

        looks(3);

        assertThat(told)
                .singleElement()
                .satisfies(problems -> assertThat(problems)
                        .extracting(Problem::key)
                        .startsWith("reload.gone")
                        .contains("article.unknown"));
    }

    @Test
    void aLostDangerRuleIsRefusedThoughTheListOfRequiredOnesNoLongerNamesIt() throws IOException {
        Files.copy(folder.resolve("urgent/penyekapan.yaml"), folder.resolve("urgent/kurung.yaml"));
        good.replace("urgent/kurung.yaml", "id: penyekapan", "id: kurung");
        looks(2);
        Files.delete(folder.resolve("urgent/kurung.yaml"));

        looks(3);

        assertThat(told).containsExactly(List.of(Problem.error("urgent/kurung.yaml", 1, "reload.file")));
    }

    @Test
    void anArticleThatLostASectionMustHaveGrownAVersion() throws IOException {
        String whole = Files.readString(folder.resolve(ARTICLE));
        String cut = whole.substring(0, whole.indexOf("## Ke mana"));
        Files.writeString(folder.resolve(ARTICLE), cut);
        looks(3);
        assertThat(told).containsExactly(List.of(Problem.error(ARTICLE, 1, "reload.cut", 4, 3, "1")));

        Files.writeString(folder.resolve(ARTICLE), cut.replace("version: 1", "version: 2"));
        looks(2);
        assertThat(current.get().library().article("paspor-biaya").orElseThrow().version())
                .isEqualTo(2);
    }
}
