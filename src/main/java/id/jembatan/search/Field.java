package id.jembatan.search;

import id.jembatan.search.Postings.Places;
import id.jembatan.search.Wanted.Form;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/**
 * One way to read the articles: Lucene's BM25 of each article for each term, worked out once, so that a question has only to add up.
 * Immutable, thread-safe.
 */
final class Field {
    private static final BM25Similarity BM25 = new BM25Similarity();
    /** Lucene keeps an article's length in one byte. */
    private static final int BYTE = 0xff;

    /** Lucene asks for names and looks at none. */
    private static final String NAME = "";

    private final Postings scores;

    private Field(Postings scores) {
        this.scores = scores;
    }

    /** @param texts the words of each article, in the order of the articles */
    static Field of(List<List<String>> texts) {
        return of(texts, List::of);
    }

    /**
     * @param texts the words of each article, in the order of the articles
     * @param terms what stands for a word in the index; an article is as long as it has words with any
     */
    static Field of(List<List<String>> texts, Function<String, List<String>> terms) {
        var counting = new Counting(texts.size(), terms);
        for (int article = 0; article < texts.size(); article++) {
            counting.add(article, texts.get(article));
        }
        return new Field(counting.scores());
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

    /** How often each term stands in each article: what BM25 is made of. */
    private static final class Counting {
        private final Function<String, List<String>> terms;
        private final Postings.Builder counts = new Postings.Builder();
        private final long[] norms;
        private int filled;
        private long allTerms;
        private long differentTerms;

        Counting(int articles, Function<String, List<String>> terms) {
            this.terms = terms;
            norms = new long[articles];
        }

        void add(int article, List<String> words) {
            var here = new HashMap<String, Integer>();
            int length = 0;
            for (String word : words) {
                var standing = terms.apply(word);
                standing.forEach(term -> here.merge(term, 1, Integer::sum));
                allTerms += standing.size();
                length += standing.isEmpty() ? 0 : 1;
            }
            here.forEach((term, times) -> counts.add(term, article, times));
            norms[article] = SmallFloat.intToByte4(length) & BYTE;
            differentTerms += here.size();
            filled += here.isEmpty() ? 0 : 1;
        }

        Postings scores() {
            return counts.build().weighed(counted -> scores(counted));
        }

        private float[] scores(Places counted) {
            long times = 0;
            for (float count : counted.weights()) {
                times += (long) count;
            }
            var scorer = BM25.scorer(
                    1,
                    new CollectionStatistics(NAME, norms.length, filled, allTerms, differentTerms),
                    new TermStatistics(new BytesRef(NAME), counted.size(), times));
            var scores = new float[counted.size()];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = scorer.score(counted.weights()[i], norms[counted.at()[i]]);
            }
            return scores;
        }
    }
}
