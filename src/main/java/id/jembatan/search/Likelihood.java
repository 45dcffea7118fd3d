package id.jembatan.search;

import id.jembatan.search.Postings.Places;
import id.jembatan.words.Token;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How much more often an article's phrasings use something (a pair of words, a piece of a word) than all phrasings do. A language
 * model with Jelinek-Mercer smoothing: nothing is fitted, so building it takes one pass. Immutable, thread-safe.
 */
final class Likelihood {
    /** How far an article's own use counts beside that of all. */
    private static final double OWN = 0.5;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    private final int articles;
    /** Natural logarithms, above 0. */
    private final Postings gains;

    private Likelihood(int articles, Postings gains) {
        this.articles = articles;
        this.gains = gains;
    }

    /** @param uses what a phrasing uses, each once */
    static Likelihood of(List<Page> pages, Function<List<Token>, Set<String>> uses) {
        var counts = new Postings.Builder();
        int all = 0;
        for (int article = 0; article < pages.size(); article++) {
            var phrasings = pages.get(article).asked();
            all += phrasings.size();
            var here = new HashMap<String, Integer>();
            phrasings.forEach(text -> uses.apply(text).forEach(used -> here.merge(used, 1, Integer::sum)));
            int place = article;
            here.forEach((used, times) -> counts.add(used, place, times));
        }
        int total = all;
        return new Likelihood(pages.size(), counts.build().weighed(counted -> gains(counted, pages, total)));
    }

    private static float[] gains(Places counted, List<Page> pages, int total) {
        double everywhere = 0;
        for (float count : counted.weights()) {
            everywhere += count / total;
        }
        var gains = new float[counted.size()];
        for (int i = 0; i < gains.length; i++) {
            double here = counted.weights()[i]
                    / (double) pages.get(counted.at()[i]).asked().size();
            gains[i] = (float) Math.log1p(OWN / (1 - OWN) * here / everywhere);
        }
        return gains;
    }

    /**
     * @param asked all that the question uses, each once
     * @return by article's place: the mean gain over all that the question uses, 0 or more
     */
    double[] gains(Collection<String> asked) {
        var sums = new double[articles];
        for (String used : asked) {
            gains.of(used).add(1.0 / asked.size(), sums);
        }
        return sums;
    }

    /** Two in a row, in the order written, each once. */
    static Set<String> pairs(List<String> stems) {
        var pairs = new LinkedHashSet<String>();
        for (int i = 1; i < stems.size(); i++) {
            pairs.add(stems.get(i - 1) + ' ' + stems.get(i));
        }
        return pairs;
    }

    /** Pieces of three and four letters, edges of words included, in the order written, each once. */
    static Set<String> pieces(List<String> words) {
        return pieces(words, Likelihood::pieces);
    }

    /** As {@link #pieces(List)}, with {@code known} to remember those of words seen before. */
    static Set<String> pieces(List<String> words, Map<String, List<String>> known) {
        return pieces(words, word -> known.computeIfAbsent(word, Likelihood::pieces));
    }

    private static Set<String> pieces(List<String> words, Function<String, List<String>> of) {
        var pieces = new LinkedHashSet<String>();
        words.forEach(word -> pieces.addAll(of.apply(word)));
        return pieces;
    }

    private static List<String> pieces(String word) {
        return Pieces.of('_' + word + '_', SHORTEST, LONGEST);
    }
}
