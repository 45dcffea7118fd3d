package id.jembatan.search;

import id.jembatan.search.Postings.Places;
import id.jembatan.words.Token;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Ways of asking, each belonging to an article, looked up by the stems of their words. Thread-safe; the time a question
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

    /** By phrasing: the place of its article. */
    private final int[] articles;
    /** By phrasing: what share of it a word is that tells 1. */
    private final float[] shares;
    /** Where a stem stands among the phrasings, and how much the word tells there. */
    private final Postings places;
    /** One that no question uses, if any: new ones would be paid for in memory that no cache holds yet. */
    private final AtomicReference<Meeting> spare = new AtomicReference<>();

    /** How many articles there are. */
    private final int size;

    private Phrasebook(int size, int[] articles, float[] shares, Postings places) {
        this.size = size;
        this.articles = articles;
        this.shares = shares;
        this.places = places;
    }

    static Phrasebook of(List<Page> pages, Function<Page, List<List<Token>>> texts, Vocabulary vocabulary) {
        return of(pages.stream().map(texts).toList(), vocabulary);
    }

    /** @param texts those of each article; a text without any word is passed over when they are compared */
    static Phrasebook of(List<List<List<Token>>> texts, Vocabulary vocabulary) {
        int phrasings = texts.stream().mapToInt(List::size).sum();
        var places = new Postings.Builder();
        var articles = new int[phrasings];
        var shares = new float[phrasings];
        int phrasing = 0;
        for (int article = 0; article < texts.size(); article++) {
            for (var text : texts.get(article)) {
                articles[phrasing] = article;
                double told = 0;
                for (var word : Wording.of(text, vocabulary).words()) {
                    told += word.weight();
                    for (String stem : word.stems()) {
                        places.add(stem, phrasing, word.weight());
                    }
                }
                shares[phrasing] = (float) (1 / told);
                phrasing++;
            }
        }
        return new Phrasebook(texts.size(), articles, shares, places.build());
    }

    /**
     * @param among the articles to look at; the time it takes grows with how many there are
     * @return by article's place; {@link Nearest#NONE} where it shares no word with the question, and for all others
     */
    Nearest[] nearest(Question question, BitSet among) {
        var free = spare.getAndSet(null);
        var meeting = free == null ? new Meeting() : free;
        for (var word : question.words()) {
            meeting.add(word, among);
        }
        var nearest = nearest(meeting, 1 / question.tells());
        meeting.clear();
        spare.set(meeting);
        return nearest;
    }

    /** Of each article the best phrasing, in numbers alone until it is found: of many that are met, few are the best. */
    private Nearest[] nearest(Meeting meeting, double perTells) {
        var best = new double[size];
        var second = new double[size];
        var which = new int[size];
        for (int i = 0; i < meeting.size; i++) {
            int phrasing = meeting.touched[i];
            int article = articles[phrasing];
            double a = meeting.question(phrasing, perTells);
            double b = meeting.phrasing(phrasing, shares);
            // Their mean is above it: told without the time that a division takes.
            if (2 * a * b > second[article] * (a + b)) {
                double both = mean(a, b);
                second[article] = Math.min(both, best[article]);
                if (both > best[article]) {
                    best[article] = both;
                    which[article] = phrasing;
                }
            }
        }
        var nearest = new Nearest[size];
        for (int article = 0; article < size; article++) {
            nearest[article] = best[article] == 0
                    ? Nearest.NONE
                    : new Nearest(
                            meeting.question(which[article], perTells),
                            meeting.phrasing(which[article], shares),
                            second[article]);
        }
        return nearest;
    }

    private static double mean(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    /** By phrasing: how much of the question it has, and how much of it the question has. For one question at a time. */
    private final class Meeting {
        final float[] asked = new float[articles.length];
        final float[] met = new float[articles.length];
        /** The phrasings of which this is more than 0, in no order. */
        final int[] touched = new int[articles.length];

        int size;

        /** What a single word brought, 0 between words. */
        private final float[] told = new float[articles.length];

        private final float[] covered = new float[articles.length];

        void add(Wanted word, BitSet among) {
            if (word.forms().size() == 1) {
                add(places.of(word.forms().getFirst().stem()), (float) word.tells(), among);
            } else {
                addBest(word, among);
            }
        }

        private void add(Places where, float tells, BitSet among) {
            for (int i = 0; i < where.size(); i++) {
                int phrasing = where.at()[i];
                if (among.get(articles[phrasing])) {
                    add(phrasing, tells, where.weights()[i]);
                }
            }
        }

        private void add(int phrasing, float tells, float weight) {
            if (asked[phrasing] == 0) {
                touched[size++] = phrasing;
            }
            asked[phrasing] += tells;
            met[phrasing] += weight;
        }

        /** Share of the question that a phrasing has, 0 to 1. */
        double question(int phrasing, double perTells) {
            return Math.min(1, asked[phrasing] * perTells);
        }

        /** Share of a phrasing that the question has, 0 to 1. */
        double phrasing(int phrasing, float[] shares) {
            return Math.min(1, met[phrasing] * shares[phrasing]);
        }

        void clear() {
            for (int i = 0; i < size; i++) {
                asked[touched[i]] = 0;
                met[touched[i]] = 0;
            }
            size = 0;
        }

        /** A word covers at most one word of a phrasing: the best it may stand for. */
        private void addBest(Wanted word, BitSet among) {
            for (var form : word.forms()) {
                raise(places.of(form.stem()), (float) (word.tells() * form.trust()), (float) form.trust(), among);
            }
            for (var form : word.forms()) {
                forget(places.of(form.stem()), among);
            }
        }

        private void raise(Places where, float tells, float trust, BitSet among) {
            for (int i = 0; i < where.size(); i++) {
                int phrasing = where.at()[i];
                if (among.get(articles[phrasing])) {
                    float weight = where.weights()[i] * trust;
                    add(phrasing, Math.max(0, tells - told[phrasing]), Math.max(0, weight - covered[phrasing]));
                    told[phrasing] = Math.max(told[phrasing], tells);
                    covered[phrasing] = Math.max(covered[phrasing], weight);
                }
            }
        }

        private void forget(Places where, BitSet among) {
            for (int phrasing : where.at()) {
                if (among.get(articles[phrasing])) {
                    told[phrasing] = 0;
                    covered[phrasing] = 0;
                }
            }
        }
    }
}
