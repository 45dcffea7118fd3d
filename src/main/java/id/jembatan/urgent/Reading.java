package id.jembatan.urgent;

import java.util.List;

/**
 * A text as rules see it: for each word, everything it may stand for.
 *
 * @param words each with its forms, a form being one word or several in a row
 * @param sentences for each word the number of its sentence, ascending
 */
record Reading(List<List<List<String>>> words, List<Integer> sentences) {
    int size() {
        return words.size();
    }

    List<List<String>> forms(int at) {
        return words.get(at);
    }

    boolean sameSentence(int one, int other) {
        return one >= 0 && other < size() && sentences.get(one).equals(sentences.get(other));
    }

    /** Whether the word at this place may stand for {@code word}; false outside the text. */
    boolean has(int at, String word) {
        return at >= 0 && at < size() && forms(at).contains(List.of(word));
    }
}
