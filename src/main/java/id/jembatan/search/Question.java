package id.jembatan.search;

import id.jembatan.knowledge.Circumstances;
import id.jembatan.search.Wanted.How;
import id.jembatan.words.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A question as the search reads it. Immutable.
 *
 * @param spoken every word, in the order written; a misspelt one means its correction
 * @param words each different word once, in the order written, without those that say nothing about the matter; may be empty
 * @param stems the numbers of all that its words may stand for; not to be changed
 * @param tells how much all its words tell together, at least 0
 * @param about what else is told by its words
 */
record Question(List<Token> spoken, List<Wanted> words, BitSet stems, double tells, About about) {
    /**
     * @param countries that it names
     * @param told of the person's situation
     */
    record About(Set<String> countries, Circumstances told) {}

    static Question of(List<Token> spoken, List<Wanted> words, About about) {
        var stems = new BitSet();
        double tells = 0;
        for (var word : words) {
            tells += word.tells();
            for (var form : word.forms()) {
                if (form.number() != Vocabulary.STRANGE) {
                    stems.set(form.number());
                }
            }
        }
        return new Question(spoken, List.copyOf(words), stems, tells, about);
    }

    /** Stems of two words in a row, each pair once. */
    Set<String> pairs() {
        return Likelihood.pairs(words.stream().map(Wanted::main).toList());
    }

    /** Pieces of its words as written, each once. */
    Set<String> pieces() {
        return Likelihood.pieces(words.stream().map(Wanted::word).toList());
    }

    /** By the place of each {@link Feature}: what is the same for all articles, 0 for the others. */
    double[] features() {
        var features = new double[Feature.values().length];
        features[Feature.UNKNOWN.ordinal()] = unknown();
        features[Feature.CORRECTED.ordinal()] = corrected();
        features[Feature.FIELD.ordinal()] = field();
        features[Feature.OURS.ordinal()] = field() > 0 ? 1 : 0;
        features[Feature.LENGTH.ordinal()] = words.size() / (10.0 + words.size());
        return features;
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

    /** Whether two words or more, and half of all, belong to our field. */
    boolean isOurs() {
        long ours = words.stream().filter(Wanted::ofOurField).count();
        return ours >= 2 && 2 * ours >= words.size();
    }

    private double share(Predicate<Wanted> which) {
        int count = 0;
        for (var word : words) {
            count += which.test(word) ? 1 : 0;
        }
        return words.isEmpty() ? 0 : (double) count / words.size();
    }
}
