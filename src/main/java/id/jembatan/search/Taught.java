package id.jembatan.search;

import id.jembatan.words.Leaning;
import id.jembatan.words.Roles;
import id.jembatan.words.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a search learns at its start from the library's phrasings and the lessons beside them: which article a question sounds
 * like, and whether it sounds like another field or like one person's case. Immutable, thread-safe.
 */
final class Taught {
    /** In a larger library, learning each article would take too long for a start. */
    private static final int MOST_ARTICLES = 300;

    /** Phrasings that stand for our field when other fields are learned. */
    private static final int MOST_PHRASINGS = 10_000;

    /** What a lesson counts at most, beside a phrasing: there are fewer. */
    private static final float LESSON = 3;

    /** What all lessons of a kind count at most, beside all phrasings: a small library is not drowned by them. */
    private static final float LESSONS = 0.5f;

    /** What one of its own phrasings counts, beside another article's. */
    private static final float OWN = 1;

    /** Where traits speak neither for nor against an article, its logarithm of odds is far below 0; so much is made 0. */
    private static final float NOTHING = -4;

    /** So much above that, it sounds alike: a feature of 1. */
    private static final float ALIKE = 3;

    /** What the logarithm of odds is divided by, so that what is very unlikely and what is fairly unlikely differ. */
    private static final float GENTLE = 2;

    /** A weight below this decides nothing. */
    private static final float LEAST = 0.02f;

    private final Roles roles;
    private final int articles;
    private final Traits traits;
    /** By trait, the place in {@code which} and {@code weights} where its articles begin; one more at the end. */
    private final int[] begins;

    private final short[] which;
    private final float[] weights;
    private final float[] biases;
    private final Traits kinds;
    private final Leaning others;
    private final Leaning cases;

    /**
     * What was learned about one question.
     *
     * @param articles how much it sounds like each, by place: 0 or more, rarely above 2
     * @param other how likely it is of another field, 0 to 1
     * @param oneCase how likely it is one person's case, 0 to 1
     */
    record Heard(double[] articles, double other, double oneCase) {}

    Taught(Pages pages) {
        roles = pages.words().roles();
        articles = pages.list().size();
        var owners = owners(pages.list());
        var phrasings = owners.keySet().stream().map(Phrasing::traits).toList();
        traits = articles > MOST_ARTICLES ? Traits.of(List.of()) : Traits.of(phrasings);
        var leanings = leanings(phrasings, List.copyOf(owners.values()));
        biases = new float[articles];
        for (int article = 0; article < leanings.size(); article++) {
            biases[article] = leanings.get(article).bias();
        }
        begins = new int[traits.count() + 1];
        var which = new short[traits.count()];
        var weights = new float[which.length];
        int at = 0;
        for (int trait = 0; trait < traits.count(); trait++) {
            if (at + articles > which.length) {
                which = Arrays.copyOf(which, 2 * (at + articles));
                weights = Arrays.copyOf(weights, which.length);
            }
            for (int article = 0; article < leanings.size(); article++) {
                float weight = leanings.get(article).weight(trait);
                if (Math.abs(weight) >= LEAST) {
                    which[at] = (short) article;
                    weights[at++] = weight;
                }
            }
            begins[trait + 1] = at;
        }
        this.which = Arrays.copyOf(which, at);
        this.weights = Arrays.copyOf(weights, at);
        var some = some(phrasings);
        kinds = Traits.of(joined(some, pages.others(), pages.cases()));
        others = side(pages.others(), joined(some, pages.cases()), some.size());
        cases = side(pages.cases(), some, some.size());
    }

    /** What is told of a phrasing; two that are told alike are one. */
    private record Phrasing(int[] traits) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Phrasing phrasing && Arrays.equals(traits, phrasing.traits);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(traits);
        }
    }

    /** Every phrasing, with the articles that it belongs to: one that several share speaks for each. */
    private static Map<Phrasing, BitSet> owners(List<Page> pages) {
        var owners = new LinkedHashMap<Phrasing, BitSet>();
        for (int article = 0; article < pages.size(); article++) {
            for (int[] traits : pages.get(article).traits()) {
                owners.computeIfAbsent(new Phrasing(traits), phrasing -> new BitSet())
                        .set(article);
            }
        }
        return owners;
    }

    /** One an article; none where there are too many. */
    private List<Leaning> leanings(List<int[]> phrasings, List<BitSet> owners) {
        if (articles > MOST_ARTICLES) {
            return List.of();
        }
        var lessons = phrasings.parallelStream().map(traits::known).toList();
        return IntStream.rangeClosed(0, (articles - 1) / Leaning.TOGETHER)
                .parallel()
                .mapToObj(block -> leanings(block * Leaning.TOGETHER, lessons, owners))
                .flatMap(List::stream)
                .toList();
    }

    /** Those of some articles that follow each other. */
    private List<Leaning> leanings(int first, List<int[]> lessons, List<BitSet> owners) {
        int count = Math.min(Leaning.TOGETHER, articles - first);
        var own = new int[lessons.size()];
        for (int lesson = 0; lesson < own.length; lesson++) {
            var whose = owners.get(lesson);
            for (int article = whose.nextSetBit(first);
                    article >= 0 && article < first + count;
                    article = whose.nextSetBit(article + 1)) {
                own[lesson] |= 1 << article - first;
            }
        }
        return Leaning.learn(lessons, own, count, traits.count(), OWN);
    }

    private static List<int[]> some(List<int[]> phrasings) {
        int every = 1 + phrasings.size() / MOST_PHRASINGS;
        return IntStream.range(0, phrasings.size())
                .filter(place -> place % every == 0)
                .mapToObj(phrasings::get)
                .toList();
    }

    private Leaning side(List<int[]> here, List<int[]> there, int phrasings) {
        var lessons = joined(here, there).parallelStream().map(kinds::known).toList();
        var side = new int[lessons.size()];
        Arrays.fill(side, 0, here.size(), 1);
        float favour = Math.min(LESSON, LESSONS * phrasings / Math.max(1, here.size()));
        return Leaning.learn(lessons, side, 1, kinds.count(), favour).getFirst();
    }

    @SafeVarargs
    private static List<int[]> joined(List<int[]>... parts) {
        var joined = new ArrayList<int[]>();
        for (var part : parts) {
            joined.addAll(part);
        }
        return joined;
    }

    /** @param question every word of it */
    Heard hear(List<Token> question) {
        int[] hashes = Traits.hashes(question, roles);
        int[] known = kinds.known(hashes);
        return new Heard(sounds(traits.known(hashes)), likely(others.of(known)), likely(cases.of(known)));
    }

    private double[] sounds(int[] known) {
        var sums = new float[articles];
        for (int trait : known) {
            for (int at = begins[trait]; at < begins[trait + 1]; at++) {
                sums[which[at]] += weights[at];
            }
        }
        var sounds = new double[articles];
        float share = Leaning.share(known.length);
        for (int article = 0; traits.count() > 0 && article < articles; article++) {
            sounds[article] = Math.max(0, (biases[article] + share * sums[article] - NOTHING) / ALIKE);
        }
        return sounds;
    }

    private static double likely(float odds) {
        return 1 / (1 + Math.exp(-odds / GENTLE));
    }
}
