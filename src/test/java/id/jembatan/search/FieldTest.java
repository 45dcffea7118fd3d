package id.jembatan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Scores without an index of Lucene's are those that Lucene gives with one. */
class FieldTest {
    private static final String NAME = "text";

    private final Pages pages = Pages.NONE.after(SmallLibrary.ALL, SmallLibrary.WORDS);

    @Test
    void everyWordScoresAsInLucenesOwnIndex() throws IOException {
        var field = Field.of(pages.list(), page -> page.everything().stream().map(token -> token.text()));
        var words = pages.list().stream()
                .flatMap(page -> page.everything().stream())
                .map(token -> token.text())
                .collect(Collectors.toSet());
        try (var directory = new ByteBuffersDirectory()) {
            write(directory);
            try (var reader = DirectoryReader.open(directory)) {
                for (String word : words) {
                    var expected = scores(new IndexSearcher(reader), word);
                    var sums = new double[pages.list().size()];
                    field.add(word, 1, sums);
                    assertThat(sums).as(word).containsExactly(expected);
                }
            }
        }
    }

    private void write(ByteBuffersDirectory directory) throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (var page : pages.list()) {
                var document = new Document();
                String text =
                        page.everything().stream().map(token -> token.text()).collect(Collectors.joining(" "));
                document.add(new TextField(NAME, text, Store.NO));
                writer.addDocument(document);
            }
        }
    }

    private double[] scores(IndexSearcher searcher, String word) throws IOException {
        var scores = new double[pages.list().size()];
        for (var hit : searcher.search(new TermQuery(new Term(NAME, word)), scores.length).scoreDocs) {
            scores[hit.doc] = hit.score;
        }
        return scores;
    }
}
