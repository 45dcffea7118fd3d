package id.jembatan.search;

import id.jembatan.search.Postings.Places;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    /** @param texts by article, then by phrasing: what it uses, each once */
    static Likelihood of(List<List<Set<String>>> texts) {
        var counts = new Postings.Builder();
        int all = 0;
        for (int article = 0; article < texts.size(); article++) {
            all += texts.get(article).size();
            var here = new HashMap<String, Integer>();
            texts.get(article).forEach(text -> text.forEach(used -> here.merge(used, 1, Integer::sum)));
            int place = article;
            here.forEach((used, times) -> counts.add(used, place, times));
        }
        int total = all;
        return new Likelihood(texts.size(), counts.build().weighed(counted -> gains(counted, texts, total)));
    }

    private static float[] gains(Places counted, List<List<Set<String>>> texts, int total) {
        double everywhere = 0;
        for (float count : counted.weights()) {
            everywhere += count / total;
        }
        var gains = new float[counted.size()];
        for (int i = 0; i < gains.length; i++) {
            double here =
                    counted.weights()[i] / (double) texts.get(counted.at()[i]).size();
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
        var pieces = new LinkedHashSet<String>();
        words.forEach(word -> pieces.addAll(Pieces.of('_' + word + '_', SHORTEST, LONGEST)));
        return pieces;
    }
}
