package id.jembatan.search;

import id.jembatan.search.Wanted.Form;
import id.jembatan.words.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/** The articles, numbered by their place in the list given, by the words of the ways they are asked for and of their texts. Thread-safe. */
final class Index {
    private static final double QUESTION_WEIGHT = 4;
    private static final double ANSWER_WEIGHT = 1;
    private static final double EXACT_WEIGHT = 0.5;
    private static final double GRAMS_WEIGHT = 0.2;

    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 4;

    private final int articles;
    private final Field question;
    private final Field answer;
    private final Field exact;
    private final Field grams;

    Index(List<Page> pages, Vocabulary vocabulary) {
        articles = pages.size();
        question = Field.of(words(pages, Page::asking, vocabulary::stem));
        answer = Field.of(words(pages, Page::answered, vocabulary::stem));
        exact = Field.of(words(pages, Page::everything, Function.identity()));
        grams = Field.of(words(pages, Page::asking, Function.identity()), Index::grams);
    }

    private static List<List<String>> words(
            List<Page> pages, Function<Page, List<Token>> text, Function<String, String> term) {
        return pages.stream()
                .map(page ->
                        text.apply(page).stream().map(Token::text).map(term).toList())
                .toList();
    }

    private static List<String> grams(String word) {
        return Pieces.of(word, SHORTEST_GRAM, LONGEST_GRAM);
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
        wanted.forEach(word -> pieces.addAll(grams(word.word())));
        pieces.forEach(piece -> grams.add(piece, GRAMS_WEIGHT, sums));
    }
}
