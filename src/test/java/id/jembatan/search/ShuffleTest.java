package id.jembatan.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.knowledge.Article;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShuffleTest {
    private static final List<String> QUESTIONS = List.of(
            "paspor",
            "berapa biaya paspor anak",
            "imigrasi jember buka jam berapa",
            "pspor ilang gmn",
            "paspr rusk kna aer dendane pira",
            "visa",
            "kembar",
            "resep rawon");

    @Test
    void theOrderOfArticlesChangesNoResult() {
        var articles = new ArrayList<>(SmallLibrary.ALL);
        var twins = IntStream.range(0, 5)
                .mapToObj(i -> SmallLibrary.article("kembar-" + i, "Kembar", "Sama saja.", "soal kembar paspor"))
                .toList();
        articles.addAll(twins);
        var expected = verdicts(articles);

        for (int seed = 0; seed < 8; seed++) {
            Collections.shuffle(articles, new Random(seed));

            assertThat(verdicts(articles)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void articlesThatAreAskedAlikeComeInTheOrderOfTheirIds() {
        var articles = new ArrayList<>(SmallLibrary.ALL);
        for (String id : List.of("kembar-b", "kembar-c", "kembar-a")) {
            articles.add(SmallLibrary.article(id, "Kembar", "Sama saja.", "soal kembar"));
        }

        assertThat(verdict(articles, "soal kembar").found())
                .extracting(scored -> scored.article().id())
                .startsWith("kembar-a", "kembar-b", "kembar-c");
    }

    private static List<Verdict> verdicts(List<Article> articles) {
        return QUESTIONS.stream().map(question -> verdict(articles, question)).toList();
    }

    private static Verdict verdict(List<Article> articles, String question) {
        var search = Search.over(articles, List.of(), SmallLibrary.WORDS, SmallLibrary.THRESHOLDS);
        return search.ask(question, SmallLibrary.TODAY);
    }
}
