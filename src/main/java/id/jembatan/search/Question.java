package id.jembatan.search;

import id.jembatan.search.Wanted.How;
import java.util.List;
import java.util.function.Predicate;

/**
 * A question as the search reads it. Immutable.
 *
 * @param words each different word once, in the order written, without those that say nothing about the matter; may be empty
 */
record Question(List<Wanted> words) {
    Question {
        words = List.copyOf(words);
    }

    /** Share of the words that neither the library nor a word list knows, 0 to 1. */
    double unknown() {
        return share(word -> word.how() == How.UNKNOWN);
    }

    /** Share of the words that had to be corrected, 0 to 1. */
    double corrected() {
        return share(word -> word.how() == How.CORRECTED);
    }

    /** Share of the words that belong to our field, 0 to 1. */
    double field() {
        return share(Wanted::ofOurField);
    }

    private double share(Predicate<Wanted> which) {
        return words.isEmpty() ? 0 : (double) words.stream().filter(which).count() / words.size();
    }
}
