package id.jembatan.search;

import id.jembatan.knowledge.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Lucene as it comes, over the same texts: what the search must be better than. Thread-safe. */
public final class Baseline implements AutoCloseable {
    /** With which of Lucene's analyzers. */
    public enum Kind {
        STANDARD,
        INDONESIAN
    }

    private static final String TEXT = "text";
    private static final String ID = "id";

    /** Most different words of a question, under Lucene's own limit of 1,024. */
    private static final int MOST_WORDS = 1_000;

    private final Analyzer analyzer;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private Baseline(Analyzer analyzer, DirectoryReader reader) {
        this.analyzer = analyzer;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    public static Baseline over(Collection<Article> articles, Kind kind) throws IOException {
        var analyzer = kind == Kind.STANDARD ? new StandardAnalyzer() : new IndonesianAnalyzer();
        Quiet.please();
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var article :
                    articles.stream().sorted(Comparator.comparing(Article::id)).toList()) {
                var document = new Document();
                document.add(new StringField(ID, article.id(), Field.Store.YES));
                document.add(new TextField(TEXT, text(article), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        return new Baseline(analyzer, DirectoryReader.open(directory));
    }

    private static String text(Article article) {
        var parts = new ArrayList<>(List.of(article.title()));
        article.questions().forEach(question -> parts.add(question.text()));
        parts.add(article.body().brief());
        parts.addAll(article.body().steps());
        parts.add(article.body().warning());
        parts.add(article.body().where());
        return String.join("\n", parts);
    }

    /** @return ids, best first, at most {@code most} */
    public List<String> find(String question, int most) {
        try {
            var query = new BooleanQuery.Builder();
            Stems.terms(analyzer, question).stream()
                    .distinct()
                    .limit(MOST_WORDS)
                    .forEach(term -> query.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD));
            var ids = new ArrayList<String>();
            for (var hit : searcher.search(query.build(), most).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get(ID));
            }
            return ids;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("index in memory", e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analyzer.close();
    }
}
