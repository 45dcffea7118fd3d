package id.jembatan.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import id.jembatan.search.Wanted.Form;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;

/**
 * One field of Lucene's index: the BM25 score of each article for each term, read out of it once, so that a question has only to add
 * up. Immutable, thread-safe.
 */
final class Field {
    private static final BM25Similarity BM25 = new BM25Similarity();

    private final Postings scores;

    private Field(Postings scores) {
        this.scores = scores;
    }

    /** Reads all scores of a field of an index whose document numbers are the articles' places. */
    static Field of(IndexReader index, String name) throws IOException {
        var scores = new Postings.Builder();
        var searcher = new IndexSearcher(index);
        for (var leaf : index.leaves()) {
            var terms = leaf.reader().terms(name);
            var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                addScores(searcher, leaf.reader(), new Term(name, BytesRef.deepCopyOf(term)), each, scores);
            }
        }
        return new Field(scores.build());
    }

    private static void addScores(
            IndexSearcher searcher, LeafReader leaf, Term term, TermsEnum here, Postings.Builder scores)
            throws IOException {
        var lengths = leaf.getNormValues(term.field());
        var articles = here.postings(null, PostingsEnum.FREQS);
        var scorer = BM25.scorer(
                1,
                searcher.collectionStatistics(term.field()),
                searcher.termStatistics(term, here.docFreq(), here.totalTermFreq()));
        for (int article = articles.nextDoc(); article != NO_MORE_DOCS; article = articles.nextDoc()) {
            lengths.advanceExact(article);
            scores.add(term.text(), article, scorer.score(articles.freq(), lengths.longValue()));
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

    private static void raise(Postings.Places places, double trust, double factor, double[] sums, float[] most) {
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
