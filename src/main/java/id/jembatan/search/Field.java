package id.jembatan.search;

import id.jembatan.search.Postings.Places;
import id.jembatan.search.Wanted.Form;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/**
 * One field of the articles: the score that Lucene's BM25 gives each article for each term, worked out once, so that a question has
 * only to add up. Lucene's scoring is asked without an index of Lucene's, whose writing would take most of the time of a reload.
 * Immutable, thread-safe.
 */
final class Field {
    private static final BM25Similarity BM25 = new BM25Similarity();

    private final Postings scores;

    private Field(Postings scores) {
        this.scores = scores;
    }

    /** @param terms of an article, each as often as it stands there */
    static Field of(List<Page> pages, Function<Page, Stream<String>> terms) {
        var counts = new Postings.Builder();
        var lengths = new int[pages.size()];
        for (int article = 0; article < lengths.length; article++) {
            int place = article;
            terms.apply(pages.get(article)).forEach(term -> {
                counts.count(term, place);
                lengths[place]++;
            });
        }
        return new Field(counts.build().weighed(new Scoring(lengths)::scores));
    }

    /** BM25 as Lucene has it over articles of these lengths. For one thread. */
    private static final class Scoring {
        private final byte[] lengths;
        private final long articles;
        private final long words;

        /** By how many articles use a term: it scores alike whichever it is. */
        private final HashMap<Integer, SimScorer> scorers = new HashMap<>();

        Scoring(int[] lengths) {
            this.lengths = new byte[lengths.length];
            long articles = 0;
            long words = 0;
            for (int article = 0; article < lengths.length; article++) {
                this.lengths[article] = SmallFloat.intToByte4(lengths[article]);
                articles += lengths[article] == 0 ? 0 : 1;
                words += lengths[article];
            }
            this.articles = articles;
            this.words = words;
        }

        float[] scores(Places counted) {
            var scorer = scorers.computeIfAbsent(counted.size(), this::scorer);
            var scores = new float[counted.size()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = scorer.score(counted.weights()[i], lengths[counted.at()[i]] & 0xff);
            }
            return scores;
        }

        private SimScorer scorer(int using) {
            return BM25.scorer(
                    1,
                    new CollectionStatistics("", articles, articles, words, words),
                    new TermStatistics(new BytesRef(), using, using));
        }
    }

    /** Adds what a term gives each article, times {@code factor}. */
    void add(String term, double factor, double[] sums) {
        scores.of(term).add(factor, sums);
    }

    /**
     * Adds the most that any of the forms gives each article, times {@code factor}.
     *
     * @param most by article, all 0, as it is left
     */
    void addMost(List<Form> forms, Function<Form, String> term, double factor, double[] sums, float[] most) {
        if (forms.size() == 1) {
            add(term.apply(forms.getFirst()), factor, sums);
            return;
        }
        var places = forms.stream().map(form -> scores.of(term.apply(form))).toList();
        for (int i = 0; i < forms.size(); i++) {
            raise(places.get(i), forms.get(i).trust(), factor, sums, most);
        }
        places.forEach(where -> where.clear(most));
    }

    private static void raise(Places places, double trust, double factor, double[] sums, float[] most) {
        for (int i = 0; i < places.size(); i++) {
            int article = places.at()[i];
            float more = (float) (trust * places.weights()[i]) - most[article];
            if (more > 0) {
                most[article] += more;
                sums[article] += factor * more;
            }
        }
    }
}
