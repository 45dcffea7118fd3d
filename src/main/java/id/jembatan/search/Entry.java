package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.search.Phrasing.Overlap;
import id.jembatan.words.Words;
import java.util.Comparator;
import java.util.List;

/**
 * An article as questions are compared with it. Immutable.
 *
 * @param phrasings its title and the ways it is asked for
 * @param negatives questions that must not find it
 * @param everything all its words, title and text included, as one
 */
record Entry(Article article, List<Phrasing> phrasings, List<Phrasing> negatives, Phrasing everything) {
    static Entry of(Article article, Words lists) {
        var all = String.join(" ", Index.asked(article)) + ' ' + String.join(" ", Index.answered(article));
        return new Entry(
                article,
                phrasings(Index.asked(article), lists),
                phrasings(article.negatives(), lists),
                Phrasing.of(all, lists));
    }

    private static List<Phrasing> phrasings(List<String> texts, Words lists) {
        return texts.stream().map(text -> Phrasing.of(text, lists)).toList();
    }

    /** Its nearest phrasing's. */
    Overlap nearest(List<Wanted> question, Vocabulary vocabulary) {
        return nearest(phrasings, question, vocabulary);
    }

    /** Whether a question that must not find it is nearer than every phrasing. */
    boolean vetoes(List<Wanted> question, Vocabulary vocabulary) {
        double against = nearest(negatives, question, vocabulary).both();
        return against > 0 && against > nearest(question, vocabulary).both();
    }

    private static Overlap nearest(List<Phrasing> phrasings, List<Wanted> question, Vocabulary vocabulary) {
        return phrasings.stream()
                .map(phrasing -> phrasing.overlap(question, vocabulary))
                .max(Comparator.comparingDouble(Overlap::both))
                .orElse(Overlap.NONE);
    }
}
