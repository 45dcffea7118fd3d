package id.jembatan.search;

import id.jembatan.search.Wanted.Form;
import id.jembatan.words.Token;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * An index of the articles, numbered by their place in the list given: the words of the ways they are asked for and of their
 * texts, as BM25 scores them. Thread-safe.
 */
final class Index {
    private static final double QUESTION_WEIGHT = 4;
    private static final double ANSWER_WEIGHT = 1;
    private static final double EXACT_WEIGHT = 0.5;
    private static final double GRAMS_WEIGHT = 0.2;

    private final int articles;
    private final Field question;
    private final Field answer;
    private final Field exact;
    private final Field grams;

    Index(List<Page> pages, Vocabulary vocabulary) {
        articles = pages.size();
        question =
                Field.of(pages, page -> page.asking().stream().map(Token::text).map(vocabulary::stem));
        answer = Field.of(
                pages, page -> page.answered().stream().map(Token::text).map(vocabulary::stem));
        exact = Field.of(pages, page -> page.everything().stream().map(Token::text));
        grams = Field.of(
                pages, page -> page.asking().stream().map(Token::text).flatMap(word -> Stems.grams(word).stream()));
    }

    /**
     * @param byLetters whether pieces of words count too, for a question many of whose words nobody knows
     * @return by article: 0 or more, comparable within one question only
     */
    double[] scores(List<Wanted> wanted, boolean byLetters) {
        var sums = new double[articles];
        var most = new float[articles];
        for (var word : wanted) {
            question.addMost(word.forms(), Form::stem, QUESTION_WEIGHT * word.weight(), sums, most);
            answer.addMost(word.forms(), Form::stem, ANSWER_WEIGHT * word.weight(), sums, most);
            exact.addMost(word.forms(), Form::exact, EXACT_WEIGHT * word.weight(), sums, most);
        }
        if (byLetters) {
            addLetters(wanted, sums);
        }
        return sums;
    }

    private void addLetters(List<Wanted> wanted, double[] sums) {
        var pieces = new LinkedHashSet<String>();
        wanted.forEach(word -> pieces.addAll(Stems.grams(word.word())));
        pieces.forEach(piece -> grams.add(piece, GRAMS_WEIGHT, sums));
    }
}
