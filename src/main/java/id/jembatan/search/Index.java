package id.jembatan.search;

import id.jembatan.search.Wanted.Form;
import id.jembatan.words.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The articles in a Lucene index in memory, numbered by their place in the list given. Thread-safe. */
final class Index implements AutoCloseable {
    /** Lucene says on every start that a faster module exists; held here, or the logger would forget. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final String EXACT = "exact";
    private static final String GRAMS = "grams";

    private static final double QUESTION_WEIGHT = 4;
    private static final double ANSWER_WEIGHT = 1;
    private static final double EXACT_WEIGHT = 0.5;
    private static final double GRAMS_WEIGHT = 0.2;

    /** Most terms of one query, under Lucene's own limit of 1,024. */
    private static final int MOST_TERMS = 1_000;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** @param score above 0; comparable within one question only */
    record Hit(int article, double score) {}

    Index(List<Page> pages) {
        try {
            var analyzer = new PerFieldAnalyzerWrapper(Stems.STEMMED, Map.of(EXACT, Stems.EXACT, GRAMS, Stems.GRAMS));
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Page page : pages) {
                    writer.addDocument(document(page));
                }
                writer.forceMerge(1); // one segment: places in the list are Lucene's document numbers
            }
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
    }

    private static Document document(Page page) {
        var question = joined(page.asking());
        var document = new Document();
        document.add(new TextField(QUESTION, question, Field.Store.NO));
        document.add(new TextField(ANSWER, joined(page.answered()), Field.Store.NO));
        document.add(new TextField(EXACT, joined(page.everything()), Field.Store.NO));
        document.add(new TextField(GRAMS, question, Field.Store.NO));
        return document;
    }

    private static String joined(List<Token> words) {
        return words.stream().map(Token::text).collect(Collectors.joining(" "));
    }

    /**
     * @param byLetters whether pieces of words count too, for a question many of whose words nobody knows
     * @return best first, ties in the order of the articles; at most {@code most}
     */
    List<Hit> find(List<Wanted> wanted, boolean byLetters, int most) {
        var query = new BooleanQuery.Builder();
        int room = MOST_TERMS;
        for (Wanted word : wanted) {
            room -= 3 * word.forms().size();
            if (room >= 0) {
                query.add(weighed(everyField(word.forms()), word.weight()), Occur.SHOULD);
            }
        }
        if (byLetters) {
            for (String gram : Stems.grams(wanted.stream().map(Wanted::word).toList())) {
                if (--room >= 0) {
                    query.add(weighed(new TermQuery(new Term(GRAMS, gram)), GRAMS_WEIGHT), Occur.SHOULD);
                }
            }
        }
        return search(query.build(), most);
    }

    private static Query everyField(List<Form> forms) {
        return new BooleanQuery.Builder()
                .add(weighed(bestOf(forms, QUESTION, Form::stem), QUESTION_WEIGHT), Occur.SHOULD)
                .add(weighed(bestOf(forms, ANSWER, Form::stem), ANSWER_WEIGHT), Occur.SHOULD)
                .add(weighed(bestOf(forms, EXACT, Form::exact), EXACT_WEIGHT), Occur.SHOULD)
                .build();
    }

    private static Query bestOf(List<Form> forms, String field, Function<Form, String> term) {
        return new DisjunctionMaxQuery(
                forms.stream()
                        .map(form -> weighed(new TermQuery(new Term(field, term.apply(form))), form.trust()))
                        .toList(),
                0);
    }

    private static Query weighed(Query query, double weight) {
        return new BoostQuery(query, (float) weight);
    }

    private List<Hit> search(Query query, int most) {
        try {
            var found = new ArrayList<Hit>();
            for (var hit : searcher.search(query, most).scoreDocs) {
                found.add(new Hit(hit.doc, hit.score));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
    }
}
