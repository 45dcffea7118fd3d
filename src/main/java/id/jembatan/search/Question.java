package id.jembatan.search;

import id.jembatan.search.Wanted.How;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A question as the search reads it. Immutable.
 *
 * @param words each different word once, in the order written, without those that say nothing about the matter; may be empty
 * @param byStem which of the words each stem stands for, and how far to trust that
 * @param tells how much all its words tell together, at least 0
 */
record Question(List<Wanted> words, Map<String, List<Match>> byStem, double tells) {
    /** @param word its place in the question */
    record Match(int word, double trust) {}

    static Question of(List<Wanted> words) {
        Map<String, List<Match>> byStem = new HashMap<>();
        for (int place = 0; place < words.size(); place++) {
            for (var form : words.get(place).forms()) {
                byStem.computeIfAbsent(form.stem(), stem -> new ArrayList<>()).add(new Match(place, form.trust()));
            }
        }
        double tells = words.stream().mapToDouble(Wanted::tells).sum();
        return new Question(List.copyOf(words), byStem, tells);
    }

    /** @param trusts for each word how far it was found, 0 to 1 */
    double told(double[] trusts) {
        double told = 0;
        for (int place = 0; place < trusts.length; place++) {
            told += words.get(place).tells() * trusts[place];
        }
        return told;
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
