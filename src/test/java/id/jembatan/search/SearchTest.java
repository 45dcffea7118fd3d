package id.jembatan.search;

import static id.jembatan.search.SmallLibrary.ALL;
import static id.jembatan.search.SmallLibrary.CHILD;
import static id.jembatan.search.SmallLibrary.COST;
import static id.jembatan.search.SmallLibrary.LOST;
import static id.jembatan.search.SmallLibrary.OFFICE;
import static id.jembatan.search.SmallLibrary.TODAY;
import static id.jembatan.search.SmallLibrary.VISA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.files.Problem;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Article.Status;
import id.jembatan.search.Decision.Answer;
import id.jembatan.search.Decision.Clarify;
import id.jembatan.search.Decision.Escalate;
import id.jembatan.search.Decision.Expired;
import id.jembatan.search.Decision.Outside;
import id.jembatan.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @ParameterizedTest
    @CsvSource({
        "ongkos membuat paspor elektronik berapa, paspor-biaya",
        "bayi mau dibuatkan paspor apa syaratnya, paspor-anak",
        "paspor basah dan rusak, paspor-hilang-rusak",
        "alamat imigrasi jember di mana, kantor-imigrasi-jember",
        "kerja pakai visa turis boleh, visa-kerja",
        "ditanya apa saat wawancara, paspor-wawancara",
    })
    void aClearQuestionIsAnsweredByItsArticle(String question, String id) {
        assertThat(decision(question)).isEqualTo(new Answer(byId(id)));
    }

    @Test
    void everyPhrasingFindsItsOwnArticleFirst() {
        for (Article article : ALL) {
            for (var phrasing : article.questions()) {
                assertThat(ask(ALL, phrasing.text()).found().getFirst().article())
                        .as(phrasing.text())
                        .isEqualTo(article);
            }
        }
    }

    @Test
    void oneWordThatSeveralArticlesShareIsAskedBack() {
        assertThat(decision("paspor"))
                .isInstanceOfSatisfying(
                        Clarify.class,
                        clarify -> assertThat(clarify.candidates()).hasSizeBetween(2, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jadwal persebaya lawan arema",
                "resep rawon yang gampang",
                "asdfghjkl",
                "besok hujan tidak",
                "obat batuk untuk kucing",
            })
    void aQuestionOfAnotherFieldIsOutside(String question) {
        assertThat(decision(question)).isEqualTo(new Outside());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gaji tkw hongkong", "majikan tidak membayar gaji di taiwan", "klaim bpjs tki meninggal"})
    void aQuestionOfOurFieldThatNothingAnswersIsNotAnswered(String question) {
        assertThat(decision(question)).isNotInstanceOf(Answer.class).isNotInstanceOf(Outside.class);
    }

    @Test
    void aQuestionLikeThoseOfAnotherFieldStaysOutsideEvenWithAWordOfOurs() {
        assertThat(decision("resep sambal bawang yang tahan lama")).isEqualTo(new Outside());
    }

    @Test
    void anArticlePastItsDateIsNeverAnswered() {
        var old = SmallLibrary.expiring(COST, TODAY.minusDays(1));

        assertThat(ask(SmallLibrary.allBut(old), "berapa biaya bikin paspor").decision())
                .isEqualTo(new Expired(old));
    }

    @Test
    void anArticleIsAnsweredOnItsLastDay() {
        var last = SmallLibrary.expiring(COST, TODAY);

        assertThat(ask(SmallLibrary.allBut(last), "berapa biaya bikin paspor").decision())
                .isEqualTo(new Answer(last));
    }

    @Test
    void aWithdrawnArticleIsExpired() {
        var withdrawn = SmallLibrary.with(LOST, Status.WITHDRAWN);

        assertThat(ask(SmallLibrary.allBut(withdrawn), "paspor saya hilang").decision())
                .isEqualTo(new Expired(withdrawn));
    }

    @Test
    void anArticleOutOfForceIsNotOffered() {
        var withdrawn = SmallLibrary.with(CHILD, Status.WITHDRAWN);
        var verdict = ask(SmallLibrary.allBut(withdrawn), "paspor");

        assertThat(verdict.found()).extracting(scored -> scored.article().id()).contains("paspor-anak");
        assertThat(verdict.decision())
                .isInstanceOfSatisfying(
                        Clarify.class,
                        clarify -> assertThat(clarify.candidates()).doesNotContain(withdrawn));
    }

    @Test
    void aDraftIsNotFound() {
        var draft = SmallLibrary.with(VISA, Status.DRAFT);

        assertThat(ask(SmallLibrary.allBut(draft), "visa kerja").found())
                .noneMatch(scored -> scored.article().equals(draft));
    }

    @Test
    void aQuestionThatMustNotFindAnArticleDoesNotGetIt() {
        var office = SmallLibrary.withNegatives(OFFICE, "kantor imigrasi banyuwangi di mana");

        assertThat(decision("kantor imigrasi banyuwangi di mana")).isInstanceOf(Answer.class);
        assertThat(ask(SmallLibrary.allBut(office), "kantor imigrasi banyuwangi di mana")
                        .decision())
                .isNotInstanceOf(Answer.class);
    }

    @Test
    void confidenceLiesBetweenZeroAndOneAndItsReasonsAreNamed() {
        var verdict = ask(ALL, "berapa biaya paspor anak");

        assertThat(verdict.found())
                .isNotEmpty()
                .allSatisfy(scored -> assertThat(scored.confidence()).isBetween(0.0, 1.0));
        assertThat(explained("berapa biaya paspor anak"))
                .first()
                .asString()
                .startsWith("words: berapa (known): berapa; biaya");
        assertThat(explained("berapa biaya paspor anak").get(2)).contains("paspor-", "nearest ", "share ");
    }

    @Test
    void aMisspeltWordIsReadAsOneOfTheLibrary() {
        var verdict = ask(ALL, "paspr rusk");

        assertThat(verdict.found().getFirst().article()).isEqualTo(LOST);
        assertThat(explained("paspr rusk").get(2)).contains("corrected 0.50").doesNotContain("unknown");
    }

    @Test
    void aWordMeansWhatTheListsSay(@TempDir Path lists) throws IOException {
        Files.writeString(lists.resolve("slang.tsv"), "ucul\thilang\nkulo\tsaya\n");
        var problems = new ArrayList<Problem>();
        var words = Words.read(lists, problems::add);

        var search = Search.over(ALL, List.of(), words, SmallLibrary.THRESHOLDS);
        assertThat(search.ask("paspor kulo ucul", TODAY).decision()).isEqualTo(new Answer(LOST));
        assertThat(problems).isEmpty();
        assertThat(decision("paspor kulo ucul")).isNotEqualTo(new Answer(LOST));
    }

    @Test
    void anEmptyLibraryAnswersNothing() {
        assertThat(ask(List.of(), "berapa biaya paspor").decision()).isEqualTo(new Escalate());
        assertThat(ask(List.of(), "resep rawon").decision()).isEqualTo(new Outside());
    }

    @Test
    void thresholdsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> new Thresholds(0.3, 0.6, 0.1, SmallLibrary.THRESHOLDS.weights()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Thresholds(0.6, 0.3, 1.5, SmallLibrary.THRESHOLDS.weights()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Article byId(String id) {
        return ALL.stream()
                .filter(article -> article.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> explained(String question) {
        var search = Search.over(ALL, List.of(), SmallLibrary.WORDS, SmallLibrary.THRESHOLDS);
        return search.explain(question, 3);
    }

    private static Decision decision(String question) {
        return ask(ALL, question).decision();
    }

    private static Verdict ask(Collection<Article> articles, String question) {
        var search = Search.over(articles, List.of(), SmallLibrary.WORDS, SmallLibrary.THRESHOLDS);
        return search.ask(question, TODAY);
    }
}
