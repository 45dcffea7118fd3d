package id.jembatan.search;

import id.jembatan.search.Wanted.Form;
import id.jembatan.words.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Lucene's index of the articles, numbered by their place in the list given: the words of the ways they are asked for and of their
 * texts. Thread-safe.
 */
final class Index {
    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final String EXACT = "exact";
    private static final String GRAMS = "grams";

    private static final double QUESTION_WEIGHT = 4;
    private static final double ANSWER_WEIGHT = 1;
    private static final double EXACT_WEIGHT = 0.5;
    private static final double GRAMS_WEIGHT = 0.2;

    private final int articles;
    private final Field question;
    private final Field answer;
    private final Field exact;
    private final Field grams;

    Index(List<Page> pages, Vocabulary vocabulary) {
        Quiet.please();
        articles = pages.size();
        try (var directory = new ByteBuffersDirectory()) {
            write(pages, vocabulary, directory);
            try (var reader = DirectoryReader.open(directory)) {
                question = Field.of(reader, QUESTION);
                answer = Field.of(reader, ANSWER);
                exact = Field.of(reader, EXACT);
                grams = Field.of(reader, GRAMS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("index in memory", e);
        }
    }

    private static void write(List<Page> pages, Vocabulary vocabulary, Directory directory) throws IOException {
        var analyzer = new PerFieldAnalyzerWrapper(Stems.AS_GIVEN, Map.of(GRAMS, Stems.GRAMS));
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var page : pages) {
                writer.addDocument(document(page, vocabulary));
            }
            writer.forceMerge(1); // one segment: places in the list are Lucene's document numbers
        }
    }

    private static Document document(Page page, Vocabulary vocabulary) {
        var document = new Document();
        document.add(new TextField(QUESTION, joined(page.asking(), vocabulary::stem), Store.NO));
        document.add(new TextField(ANSWER, joined(page.answered(), vocabulary::stem), Store.NO));
        document.add(new TextField(EXACT, joined(page.everything(), Function.identity()), Store.NO));
        document.add(new TextField(GRAMS, joined(page.asking(), Function.identity()), Store.NO));
        return document;
    }

    private static String joined(List<Token> words, Function<String, String> term) {
        return words.stream().map(Token::text).map(term).collect(Collectors.joining(" "));
    }

    /**
     * @param byLetters whether pieces of words count too, for a question many of whose words nobody knows
     * @return by article: 0 or more, comparable within one question only
     */
    double[] scores(List<Wanted> wanted, boolean byLetters) {
        var sums = new double[articles];
        var most = new float[articles];
        for (var word : wanted) {
            question.addMost(word.forms(), Form::stem, QUESTION_WEIGHT * word.weight(), sums, most);
            answer.addMost(word.forms(), Form::stem, ANSWER_WEIGHT * word.weight(), sums, most);
            exact.addMost(word.forms(), Form::exact, EXACT_WEIGHT * word.weight(), sums, most);
        }
        if (byLetters) {
            addLetters(wanted, sums);
        }
        return sums;
    }

    private void addLetters(List<Wanted> wanted, double[] sums) {
        var pieces = new LinkedHashSet<String>();
        wanted.forEach(word -> pieces.addAll(Stems.grams(word.word())));
        pieces.forEach(piece -> grams.add(piece, GRAMS_WEIGHT, sums));
    }
}
