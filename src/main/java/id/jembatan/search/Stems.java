package id.jembatan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Lucene's analysis of words that {@link id.jembatan.words.Words} has already folded. Thread-safe. */
final class Stems {
    /** Longest word that is stemmed, in UTF-16 units; nothing longer is a word of a language. */
    private static final int LONGEST = 40;

    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 4;

    /** {@code mengurusnya} and {@code pengurusan} become {@code urus}. */
    private static final Analyzer STEMMED = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new WhitespaceTokenizer();
            return new TokenStreamComponents(words, new IndonesianStemFilter(words, true));
        }
    };

    private Stems() {}

    /** Every piece of a word, of three and four letters. */
    static List<String> grams(String word) {
        return Pieces.of(word, SHORTEST_GRAM, LONGEST_GRAM);
    }

    /** @return the word itself where there is nothing to take off */
    static String stem(String word) {
        if (word.length() > LONGEST) {
            return word;
        }
        var stems = terms(STEMMED, word);
        return stems.isEmpty() ? word : stems.getFirst();
    }

    static List<String> terms(Analyzer analyzer, String text) {
        try (var stream = analyzer.tokenStream("", text)) {
            var terms = new ArrayList<String>();
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory", e);
        }
    }
}
