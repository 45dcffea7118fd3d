package id.jembatan.search;

import id.jembatan.search.Phrasebook.Nearest;
import id.jembatan.words.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Three ways to tell which articles a question may mean: Lucene's, the nearest phrasing, and likelihood. Thread-safe. */
final class Opinions implements AutoCloseable {
    /** Articles that each of them may name. */
    private static final int NAMED_BY_EACH = 10;

    private static final int NAMED_BY_LETTERS = 5;

    /** Logarithm of odds above nothing that makes a feature of 1. */
    private static final float SOUNDS_ALIKE = 3;

    /** Share of unknown words from which Lucene looks for pieces of words too. */
    private static final double BY_LETTERS_FROM = 0.25;

    private final int articles;
    private final Index index;
    private final Phrasebook phrasings;
    private final Phrasebook negatives;
    private final Likelihood pairs;
    private final Likelihood letters;

    /** @param features by the place of each {@link Feature} */
    record Opinion(int article, double[] features) {}

    Opinions(List<Page> pages, Vocabulary vocabulary) {
        articles = pages.size();
        index = new Index(pages);
        phrasings = Phrasebook.of(pages, Page::asked, vocabulary);
        negatives = Phrasebook.of(pages, Page::negatives, vocabulary);
        pairs = Likelihood.of(uses(
                pages,
                text -> new HashSet<>(
                        Likelihood.pairs(text.stream().map(vocabulary::main).toList()))));
        letters = Likelihood.of(uses(
                pages, text -> Likelihood.pieces(text.stream().map(Token::text).toList())));
    }

    private static List<List<Set<String>>> uses(List<Page> pages, Function<List<Token>, Set<String>> of) {
        return pages.stream()
                .map(page -> page.asked().stream().map(of).toList())
                .toList();
    }

    /**
     * @param learned by article
     * @return in no particular order; {@link Feature}s that compare words alone are still 0
     */
    List<Opinion> on(Question asked, float[] learned) {
        var byIndex = index.find(asked.words(), asked.unknown() >= BY_LETTERS_FROM, NAMED_BY_EACH);
        var near = phrasings.nearest(asked);
        var against = negatives.nearest(asked);
        var byPairs = pairs.gains(asked.pairs(), articles);
        var byLetters = letters.gains(asked.pieces(), articles);
        var scores = new HashMap<Integer, Double>();
        byIndex.forEach(hit ->
                scores.put(hit.article(), hit.score() / byIndex.getFirst().score()));
        var named = new TreeSet<>(scores.keySet());
        near.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Nearest> entry) ->
                                -entry.getValue().both())
                        .thenComparing(Map.Entry::getKey))
                .limit(NAMED_BY_EACH)
                .forEach(entry -> named.add(entry.getKey()));
        best(byLetters, named);
        best(doubles(learned), named);
        var opinions = new ArrayList<Opinion>();
        for (int article : named) {
            var features = new double[Feature.values().length];
            var nearest = near.getOrDefault(article, Nearest.NONE);
            features[Feature.INDEX.ordinal()] = scores.getOrDefault(article, 0.0);
            features[Feature.NEAREST.ordinal()] = nearest.both();
            features[Feature.ASKED.ordinal()] = nearest.question();
            features[Feature.PHRASING.ordinal()] = nearest.phrasing();
            features[Feature.SECOND.ordinal()] = nearest.second();
            features[Feature.PAIRS.ordinal()] = byPairs[article];
            features[Feature.LETTERS.ordinal()] = byLetters[article];
            features[Feature.LEARNED.ordinal()] = learned[article] / SOUNDS_ALIKE;
            features[Feature.NEGATIVE.ordinal()] =
                    against.getOrDefault(article, Nearest.NONE).both();
            opinions.add(new Opinion(article, features));
        }
        return opinions;
    }

    private static double[] doubles(float[] floats) {
        var doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }

    /** Adds those that letters alone speak for. */
    private static void best(double[] scores, Set<Integer> named) {
        for (int i = 0; i < NAMED_BY_LETTERS; i++) {
            int best = -1;
            for (int article = 0; article < scores.length; article++) {
                if (scores[article] > 0 && !named.contains(article) && (best < 0 || scores[article] > scores[best])) {
                    best = article;
                }
            }
            if (best >= 0) {
                named.add(best);
            }
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
