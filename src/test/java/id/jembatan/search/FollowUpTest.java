package id.jembatan.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Shipped;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Circumstances;
import id.jembatan.knowledge.Library;
import id.jembatan.search.FollowUp.Before;
import id.jembatan.search.FollowUp.Heard;
import id.jembatan.search.FollowUp.Read;
import java.nio.file.Path;
import java.time.LocalDate;
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

    /** @param before a question, or an article that was opened as {@code @id told,told} */
    @ParameterizedTest
    @CsvFileSource(resources = "/questions/follow-ups.csv", numLinesToSkip = 3, delimiter = ';')
    void whatLeansOnTheQuestionBeforeIsReadTogetherWithIt(String before, String question, String article, String told) {
        var heard = heard(before, question);

        assertThat(article(heard)).as(heard.words()).isEqualTo(article);
        assertThat(heard.verdict().told().key()).isEqualTo(told == null ? "" : told);
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
