package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.search.Wording.Overlap;
import id.jembatan.words.Token;
import java.util.Comparator;
import java.util.List;

/**
 * An article as questions are compared with it. Immutable.
 *
 * @param phrasings its title and the ways it is asked for
 * @param negatives questions that must not find it
 * @param everything all its words, title and text included, as one
 */
record Entry(Article article, List<Wording> phrasings, List<Wording> negatives, Wording everything) {
    static Entry of(Page page, Vocabulary vocabulary) {
        return new Entry(
                page.article(),
                wordings(page.asked(), vocabulary),
                wordings(page.negatives(), vocabulary),
                Wording.of(page.everything(), vocabulary));
    }

    private static List<Wording> wordings(List<List<Token>> texts, Vocabulary vocabulary) {
        return texts.stream().map(text -> Wording.of(text, vocabulary)).toList();
    }

    /** What the nearest of its phrasings and the question cover of each other. */
    Overlap nearest(Question question) {
        return nearest(phrasings, question);
    }

    /** Whether a question that must not find it is nearer than this. */
    boolean vetoes(Question question, Overlap nearest) {
        return nearest(negatives, question).both() > nearest.both();
    }

    /** Share of the question's words of our field that it does not have anywhere, 0 where there is none. */
    double foreign(Question question) {
        var ours = question.words().stream().filter(Wanted::ofOurField).toList();
        long here = ours.stream().filter(everything::has).count();
        return ours.isEmpty() ? 0 : (double) (ours.size() - here) / ours.size();
    }

    private static Overlap nearest(List<Wording> phrasings, Question question) {
        return phrasings.stream()
                .map(phrasing -> phrasing.overlap(question))
                .max(Comparator.comparingDouble(Overlap::both))
                .orElse(Overlap.NONE);
    }
}
