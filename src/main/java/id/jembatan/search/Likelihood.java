package id.jembatan.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much more often an article's phrasings use something (a pair of words, a piece of a word) than all phrasings do. A language
 * model with Jelinek-Mercer smoothing: nothing is fitted, so building it takes one pass. Immutable, thread-safe.
 */
final class Likelihood {
    /** How far an article's own use counts beside that of all. */
    private static final double OWN = 0.5;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    /** @param gains natural logarithms, above 0 */
    private record Uses(int[] articles, float[] gains) {}

    private final Map<String, Uses> uses;

    private Likelihood(Map<String, Uses> uses) {
        this.uses = uses;
    }

    /** @param texts by article, then by phrasing: what it uses, each once */
    static Likelihood of(List<List<Set<String>>> texts) {
        var counts = new HashMap<String, Map<Integer, Integer>>();
        int all = 0;
        for (int article = 0; article < texts.size(); article++) {
            all += texts.get(article).size();
            for (var text : texts.get(article)) {
                for (String used : text) {
                    counts.computeIfAbsent(used, u -> new LinkedHashMap<>(4)).merge(article, 1, Integer::sum);
                }
            }
        }
        var uses = new HashMap<String, Uses>();
        int total = all;
        counts.forEach((used, byArticle) -> uses.put(used, uses(byArticle, texts, total)));
        return new Likelihood(uses);
    }

    private static Uses uses(Map<Integer, Integer> byArticle, List<List<Set<String>>> texts, int total) {
        double everywhere =
                byArticle.values().stream().mapToInt(Integer::intValue).sum() / (double) total;
        var articles = new int[byArticle.size()];
        var gains = new float[byArticle.size()];
        int at = 0;
        for (var entry : byArticle.entrySet()) {
            double here = entry.getValue() / (double) texts.get(entry.getKey()).size();
            articles[at] = entry.getKey();
            gains[at] = (float) Math.log1p(OWN / (1 - OWN) * here / everywhere);
            at++;
        }
        return new Uses(articles, gains);
    }

    /** @return by article's place: the mean gain over all that the question uses, 0 or more */
    double[] gains(Set<String> asked, int articles) {
        var gains = new double[articles];
        for (String used :
                new TreeSet<>(asked)) { // always added in one order, or sums would differ in their last digit
            var known = uses.get(used);
            for (int i = 0; known != null && i < known.articles.length; i++) {
                gains[known.articles[i]] += known.gains[i] / asked.size();
            }
        }
        return gains;
    }

    /** Two in a row. */
    static List<String> pairs(List<String> stems) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < stems.size(); i++) {
            pairs.add(stems.get(i - 1) + ' ' + stems.get(i));
        }
        return pairs;
    }

    /** Pieces of three and four letters, edges of words included. */
    static Set<String> pieces(List<String> words) {
        var pieces = new HashSet<String>();
        for (String word : words) {
            String edged = '_' + word + '_';
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int i = 0; i + length <= edged.length(); i++) {
                    pieces.add(edged.substring(i, i + length));
                }
            }
        }
        return pieces;
    }
}
