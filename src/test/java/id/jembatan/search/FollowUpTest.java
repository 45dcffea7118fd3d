package id.jembatan.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Shipped;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Circumstances;
import id.jembatan.knowledge.Library;
import id.jembatan.search.FollowUp.Before;
import id.jembatan.search.FollowUp.Heard;
import id.jembatan.search.FollowUp.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What leans on the question before it and what does not, with the shipped library: {@code src/test/resources/questions/follow-ups*.csv}. */
class FollowUpTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Library LIBRARY =
            Library.read(Path.of("knowledge"), TODAY).library().orElseThrow();
    private static final FollowUp FOLLOW_UP = new FollowUp(Search.over(LIBRARY, Shipped.thresholds()), LIBRARY);

    /** Of the pairs, so many must be right: which article wins depends on fitted weights too, and they change. */
    private static final double FLOOR = 0.85;

    @Test
    void whatLeansOnTheQuestionBeforeIsReadTogetherWithIt() throws IOException {
        var rows = Files.readAllLines(Path.of("src/test/resources/questions/follow-ups.csv")).stream()
                .skip(3)
                .map(row -> row.split(";", -1))
                .toList();
        var wrong = rows.stream()
                .filter(row -> !isRight(heard(row[0], row[1]), row[2], row[3]))
                .map(row ->
                        row[0] + " → " + row[1] + ": expected " + row[2] + ", got " + article(heard(row[0], row[1])))
                .toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(40);
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) (rows.size() * (1 - FLOOR)));
    }

    private static boolean isRight(Heard heard, String article, String told) {
        return article(heard).equals(article) && heard.verdict().told().key().equals(told);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/questions/follow-ups-alone.csv", numLinesToSkip = 2, delimiter = ';')
    void whatStandsByItselfIsReadAsIfNothingHadBeenBefore(String before, String question) {
        var heard = heard(before, question);

        assertThat(heard.read()).isEqualTo(Read.ALONE);
        assertThat(article(heard)).isEqualTo(article(FOLLOW_UP.hear(question, Optional.empty(), TODAY)));
    }

    @Test
    void withoutAnythingBeforeEveryQuestionStandsByItself() {
        assertThat(FOLLOW_UP.hear("biayanya?", Optional.empty(), TODAY).read()).isEqualTo(Read.ALONE);
        assertThat(FOLLOW_UP.hear("terus habis itu?", Optional.empty(), TODAY).read())
                .isEqualTo(Read.ALONE);
    }

    @Test
    void anArticlePastItsDateIsNotAFollowUpsAnswerEither() {
        var before = new Before(LIBRARY.article("paspor-biaya").orElseThrow(), Circumstances.NONE, "biaya paspor");

        var heard = FOLLOW_UP.hear("terus habis itu?", Optional.of(before), LocalDate.of(2030, 1, 1));

        assertThat(heard.verdict().decision()).isInstanceOf(Decision.Expired.class);
    }

    @Test
    void aCountrysArticleIsNotSentAgainToWhoAsksForAnotherSideOfIt() {
        var countries = LIBRARY.articles().values().stream()
                .filter(article -> !article.countries().contains("semua"))
                .toList();

        assertThat(countries).hasSizeGreaterThan(5);
        for (var article : countries) {
            for (String side :
                    List.of("biayanya?", "biayane piro?", "syaratnya apa?", "alamatnya dimana?", "berapa lama?")) {
                assertThat(article(heard("@" + article.id(), side)))
                        .as(article.id() + ", " + side)
                        .isNotEqualTo(article.id());
            }
        }
    }

    @Test
    void whatNoArticleSaysOfACountryIsAnOfficers() {
        var heard = heard("@negara-taiwan", "bunganya berapa?");

        assertThat(heard.verdict().decision()).isNotInstanceOf(Decision.Answer.class);
    }

    private static Heard heard(String before, String question) {
        return FOLLOW_UP.hear(question, Optional.of(before(before)), TODAY);
    }

    private static Before before(String text) {
        if (text.startsWith("@")) {
            var parts = text.substring(1).split(" ", 2);
            var told = LIBRARY.circumstances(parts.length > 1 ? parts[1] : "");
            return new Before(LIBRARY.article(parts[0]).orElseThrow(), told, "");
        }
        var heard = FOLLOW_UP.hear(text, Optional.empty(), TODAY);
        var article = heard.verdict().found().getFirst().article();
        return new Before(article, heard.verdict().told(), text);
    }

    /** What is answered with, or asked about first. */
    private static String article(Heard heard) {
        return switch (heard.verdict().decision()) {
            case Decision.Answer(var article) -> article.id();
            case Decision.Choose(var article, var missing) -> article.id();
            case Decision.Expired(var article) -> article.id();
            case Decision.Clarify(var candidates) ->
                "? " + candidates.stream().map(Article::id).toList();
            case Decision.Escalate() -> "";
            case Decision.Outside() -> "";
        };
    }
}
