package id.jembatan.search;

import id.jembatan.search.Phrasebook.Nearest;
import id.jembatan.words.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Four ways to tell which articles a question may mean: BM25, the nearest phrasing, likelihood, and what was learned. Thread-safe. */
final class Opinions {
    /** Articles that each of them may name. */
    private static final int NAMED_BY_EACH = 10;

    /** Articles that letters, and what was learned, may name besides. */
    private static final int NAMED_BESIDES = 5;

    /** Articles whose phrasings a question is compared with, one by one: three times what the library has. */
    private static final int MOST_COMPARED = 300;

    /** Share of unknown words from which Lucene looks for pieces of words too. */
    private static final double BY_LETTERS_FROM = 0.25;

    /** The place of a single article. */
    private static final BitSet ONE = BitSet.valueOf(new long[] {1});

    private final Index index;
    private final Phrasebook phrasings;
    private final Phrasebook negatives;
    /** Lessons of other fields, as if one article's. */
    private final Phrasebook others;

    private final Likelihood pairs;
    private final Likelihood letters;
    private final Taught taught;

    /** @param features by the place of each {@link Feature} */
    record Opinion(int article, double[] features) {}

    Opinions(Pages read, Vocabulary vocabulary, Taught taught) {
        this.taught = taught;
        var pages = read.list();
        index = new Index(pages, vocabulary);
        phrasings = Phrasebook.of(pages, Page::asked, vocabulary);
        negatives = Phrasebook.of(pages, Page::negatives, vocabulary);
        others = Phrasebook.of(List.of(read.strange()), vocabulary);
        pairs = Likelihood.of(
                pages,
                text -> Likelihood.pairs(text.stream().map(vocabulary::main).toList()));
        var seen = new HashMap<String, List<String>>();
        letters = Likelihood.of(
                pages, text -> Likelihood.pieces(text.stream().map(Token::text).toList(), seen));
    }

    /** @return in the order of the articles; {@link Feature}s that compare words alone are still 0 */
    List<Opinion> on(Question asked) {
        var heard = taught.hear(asked.spoken());
        var scores = index.scores(asked.words(), asked.unknown() >= BY_LETTERS_FROM);
        var byIndex = best(scores, NAMED_BY_EACH);
        var near = phrasings.nearest(asked, compared(scores));
        var byLetters = letters.gains(asked.pieces());
        var named = new BitSet(near.length);
        byIndex.keySet().forEach(named::set);
        for (int article :
                Best.of(Arrays.stream(near).mapToDouble(Nearest::both).toArray(), NAMED_BY_EACH)) {
            named.set(article);
        }
        addBy(byLetters, named);
        addBy(heard.articles(), named);
        var against = negatives.nearest(asked, named);
        var byPairs = pairs.gains(asked.pairs());
        var same = asked.features();
        same[Feature.STRANGE.ordinal()] = others.nearest(asked, ONE)[0].both();
        same[Feature.OTHER.ordinal()] = heard.other();
        same[Feature.PERSONAL.ordinal()] = heard.oneCase();
        var opinions = new ArrayList<Opinion>();
        for (int article = named.nextSetBit(0); article >= 0; article = named.nextSetBit(article + 1)) {
            var features = same.clone();
            features[Feature.INDEX.ordinal()] = byIndex.getOrDefault(article, 0.0);
            features[Feature.NEAREST.ordinal()] = near[article].both();
            features[Feature.ASKED.ordinal()] = near[article].question();
            features[Feature.PHRASING.ordinal()] = near[article].phrasing();
            features[Feature.SECOND.ordinal()] = near[article].second();
            features[Feature.PAIRS.ordinal()] = byPairs[article];
            features[Feature.LETTERS.ordinal()] = byLetters[article];
            features[Feature.LEARNED.ordinal()] = heard.articles()[article];
            features[Feature.NEGATIVE.ordinal()] = against[article].both();
            opinions.add(new Opinion(article, features));
        }
        return opinions;
    }

    /** All of a library of a usual size; of a larger one those that the index puts first. */
    private static BitSet compared(double[] scores) {
        var compared = new BitSet(scores.length);
        if (scores.length <= MOST_COMPARED) {
            compared.set(0, scores.length);
        } else {
            Arrays.stream(Best.of(scores, MOST_COMPARED)).forEach(compared::set);
        }
        return compared;
    }

    /** The best articles, each with its score beside that of the first. */
    private static Map<Integer, Double> best(double[] scores, int most) {
        var best = new HashMap<Integer, Double>();
        int[] articles = Best.of(scores, most);
        for (int article : articles) {
            best.put(article, scores[article] / scores[articles[0]]);
        }
        return best;
    }

    /** Adds those that these scores alone speak for. */
    private static void addBy(double[] scores, BitSet named) {
        int room = NAMED_BESIDES;
        for (int article : Best.of(scores, named.cardinality() + NAMED_BESIDES)) {
            if (room > 0 && !named.get(article)) {
                named.set(article);
                room--;
            }
        }
    }
}
