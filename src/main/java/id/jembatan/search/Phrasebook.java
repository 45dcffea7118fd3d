package id.jembatan.search;

import id.jembatan.words.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Ways of asking, each belonging to an article, looked up by the stems of their words. Immutable, thread-safe; the time a question
 * takes grows with how often its words are used, not with how many phrasings there are.
 */
final class Phrasebook {
    /**
     * How well a question and a phrasing cover each other; words count by how much they tell.
     *
     * @param question share of the question that the phrasing has, 0 to 1
     * @param phrasing share of the phrasing that the question has, 0 to 1
     * @param second {@link #both()} of the article's second phrasing, 0 to 1
     */
    record Nearest(double question, double phrasing, double second) {
        static final Nearest NONE = new Nearest(0, 0, 0);

        /** Both at once, 0 to 1: their harmonic mean. */
        double both() {
            return mean(question, phrasing);
        }
    }

    /** Where a stem stands: the phrasings, and how much the word tells there. */
    private record Places(int[] phrasings, float[] weights) {}

    private final int[] articles;
    private final float[] totals;
    private final Map<String, Places> places;

    private Phrasebook(int[] articles, float[] totals, Map<String, Places> places) {
        this.articles = articles;
        this.totals = totals;
        this.places = places;
    }

    static Phrasebook of(List<Page> pages, Function<Page, List<List<Token>>> texts, Vocabulary vocabulary) {
        var articles = new ArrayList<Integer>();
        var totals = new ArrayList<Float>();
        var stems = new HashMap<String, Growing>();
        for (int article = 0; article < pages.size(); article++) {
            for (var text : texts.apply(pages.get(article))) {
                float total = 0;
                for (var word : Wording.of(text, vocabulary).words()) {
                    total += (float) word.weight();
                    for (String stem : word.stems()) {
                        stems.computeIfAbsent(stem, s -> new Growing()).add(articles.size(), (float) word.weight());
                    }
                }
                articles.add(article);
                totals.add(total);
            }
        }
        var places = new HashMap<String, Places>();
        stems.forEach((stem, growing) -> places.put(stem, growing.places()));
        var frozen = new float[totals.size()];
        for (int i = 0; i < frozen.length; i++) {
            frozen[i] = totals.get(i);
        }
        return new Phrasebook(articles.stream().mapToInt(Integer::intValue).toArray(), frozen, places);
    }

    /** @return by article's place; articles that share no word with the question are left out */
    Map<Integer, Nearest> nearest(Question question) {
        var asked = new float[articles.length];
        var met = new float[articles.length];
        for (var word : question.words()) {
            add(word, asked, met);
        }
        var nearest = new HashMap<Integer, Nearest>();
        double tells = question.tells();
        for (int phrasing = 0; phrasing < asked.length && tells > 0; phrasing++) {
            if (asked[phrasing] > 0) {
                double share = Math.min(1, asked[phrasing] / tells);
                double covered = Math.min(1, met[phrasing] / totals[phrasing]);
                nearest.merge(articles[phrasing], new Nearest(share, covered, 0), Phrasebook::better);
            }
        }
        return nearest;
    }

    /** One word of the question covers at most one word of a phrasing: the best it may stand for. */
    private void add(Wanted word, float[] asked, float[] met) {
        var best = new HashMap<Integer, float[]>();
        boolean alone = word.forms().size() == 1;
        for (var form : word.forms()) {
            var where = places.get(form.stem());
            for (int i = 0; where != null && i < where.phrasings.length; i++) {
                int phrasing = where.phrasings[i];
                float told = (float) (word.tells() * form.trust());
                float covered = (float) (where.weights[i] * form.trust());
                if (alone) {
                    asked[phrasing] += told;
                    met[phrasing] += covered;
                } else {
                    var already = best.computeIfAbsent(phrasing, p -> new float[2]);
                    asked[phrasing] += Math.max(0, told - already[0]);
                    met[phrasing] += Math.max(0, covered - already[1]);
                    already[0] = Math.max(told, already[0]);
                    already[1] = Math.max(covered, already[1]);
                }
            }
        }
    }

    private static Nearest better(Nearest one, Nearest other) {
        boolean first = one.both() >= other.both();
        var best = first ? one : other;
        var next = first ? other : one;
        double second = Math.max(Math.max(one.second, other.second), next.both());
        return new Nearest(best.question, best.phrasing, second);
    }

    private static double mean(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    private static final class Growing {
        private final List<Integer> phrasings = new ArrayList<>();
        private final List<Float> weights = new ArrayList<>();

        void add(int phrasing, float weight) {
            phrasings.add(phrasing);
            weights.add(weight);
        }

        Places places() {
            var frozen = new float[weights.size()];
            for (int i = 0; i < frozen.length; i++) {
                frozen[i] = weights.get(i);
            }
            return new Places(phrasings.stream().mapToInt(Integer::intValue).toArray(), frozen);
        }
    }
}
