package id.jembatan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lucene's analysis of words that {@link id.jembatan.words.Words} has already folded: by stem, as they are, and in pieces of
 * letters. Thread-safe.
 */
final class Stems {
    /** Longest word that is stemmed, in UTF-16 units; nothing longer is a word of a language. */
    private static final int LONGEST = 40;

    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 4;

    /** {@code mengurusnya} and {@code pengurusan} become {@code urus}. */
    static final Analyzer STEMMED = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new WhitespaceTokenizer();
            return new TokenStreamComponents(words, new IndonesianStemFilter(words, true));
        }
    };

    static final Analyzer EXACT = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new WhitespaceTokenizer());
        }
    };

    static final Analyzer GRAMS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new WhitespaceTokenizer();
            return new TokenStreamComponents(words, new NGramTokenFilter(words, SHORTEST_GRAM, LONGEST_GRAM, false));
        }
    };

    private Stems() {}

    /** @return the word itself where there is nothing to take off */
    static String stem(String word) {
        if (word.length() > LONGEST) {
            return word;
        }
        var stems = terms(STEMMED, word);
        return stems.isEmpty() ? word : stems.getFirst();
    }

    /** @return every piece once, in the order read; none for words shorter than a piece */
    static Set<String> grams(List<String> words) {
        return new LinkedHashSet<>(terms(GRAMS, String.join(" ", words)));
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
