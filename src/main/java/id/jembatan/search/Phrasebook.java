package id.jembatan.search;

import id.jembatan.search.Postings.Places;
import id.jembatan.words.Token;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Ways of asking, each belonging to an article, looked up by the stems of their words. Immutable, thread-safe; the time a question
 * takes grows with how often its words are used, and very slowly with how many phrasings there are.
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

    /** By article, and one more: its first phrasing. Phrasings of one article follow each other. */
    private final int[] first;
    /** By phrasing: how much all its words tell. */
    private final float[] totals;
    /** Where a stem stands among the phrasings, and how much the word tells there. */
    private final Postings places;

    private Phrasebook(int[] first, float[] totals, Postings places) {
        this.first = first;
        this.totals = totals;
        this.places = places;
    }

    static Phrasebook of(List<Page> pages, Function<Page, List<List<Token>>> texts, Vocabulary vocabulary) {
        var places = new Postings.Builder();
        var first = new int[pages.size() + 1];
        for (int article = 0; article < pages.size(); article++) {
            first[article + 1] =
                    first[article] + texts.apply(pages.get(article)).size();
        }
        var totals = new float[first[pages.size()]];
        int phrasing = 0;
        for (var page : pages) {
            for (var text : texts.apply(page)) {
                for (var word : Wording.of(text, vocabulary).words()) {
                    totals[phrasing] += (float) word.weight();
                    for (String stem : word.stems()) {
                        places.add(stem, phrasing, word.weight());
                    }
                }
                phrasing++;
            }
        }
        return new Phrasebook(first, totals, places.build());
    }

    /** @return by article's place; {@link Nearest#NONE} where it shares no word with the question */
    Nearest[] nearest(Question question) {
        var nearest = new Nearest[first.length - 1];
        Arrays.fill(nearest, Nearest.NONE);
        double tells = question.tells();
        if (tells > 0) {
            var meeting = new Meeting(totals.length);
            question.words().forEach(word -> meeting.add(word, places));
            for (int article = 0; article < nearest.length; article++) {
                nearest[article] = nearest(meeting, tells, article);
            }
        }
        return nearest;
    }

    private Nearest nearest(Meeting meeting, double tells, int article) {
        var best = Nearest.NONE;
        double second = 0;
        for (int phrasing = first[article]; phrasing < first[article + 1]; phrasing++) {
            if (2 * meeting.asked[phrasing] > second * tells) { // a harmonic mean is below twice the lesser
                double share = Math.min(1, meeting.asked[phrasing] / tells);
                double covered = Math.min(1, meeting.met[phrasing] / totals[phrasing]);
                double both = mean(share, covered);
                if (both > best.both()) {
                    second = best.both();
                    best = new Nearest(share, covered, second);
                } else if (both > second) {
                    second = both;
                }
            }
        }
        return best == Nearest.NONE ? best : new Nearest(best.question, best.phrasing, second);
    }

    private static double mean(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    /** By phrasing: how much of the question it has, and how much of it the question has. For one question. */
    private static final class Meeting {
        final float[] asked;
        final float[] met;
        /** What a single word brought, 0 between words. */
        private final float[] told;

        private final float[] covered;

        Meeting(int phrasings) {
            asked = new float[phrasings];
            met = new float[phrasings];
            told = new float[phrasings];
            covered = new float[phrasings];
        }

        void add(Wanted word, Postings places) {
            if (word.forms().size() == 1) {
                add(places.of(word.forms().getFirst().stem()), (float) word.tells());
            } else {
                addBest(word, places);
            }
        }

        private void add(Places where, float tells) {
            for (int i = 0; i < where.size(); i++) {
                asked[where.at()[i]] += tells;
                met[where.at()[i]] += where.weights()[i];
            }
        }

        /** A word covers at most one word of a phrasing: the best it may stand for. */
        private void addBest(Wanted word, Postings places) {
            var forms = word.forms();
            var where = forms.stream().map(form -> places.of(form.stem())).toList();
            for (int i = 0; i < where.size(); i++) {
                double trust = forms.get(i).trust();
                raise(where.get(i), (float) (word.tells() * trust), (float) trust);
            }
            where.forEach(standing -> standing.clear(told));
            where.forEach(standing -> standing.clear(covered));
        }

        private void raise(Places where, float tells, float trust) {
            for (int i = 0; i < where.size(); i++) {
                int phrasing = where.at()[i];
                float more = tells - told[phrasing];
                if (more > 0) {
                    asked[phrasing] += more;
                    told[phrasing] = tells;
                }
                float weight = where.weights()[i] * trust;
                float better = weight - covered[phrasing];
                if (better > 0) {
                    met[phrasing] += better;
                    covered[phrasing] = weight;
                }
            }
        }
    }
}
