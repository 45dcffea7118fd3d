package id.jembatan.urgent;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much each word, and each pair of neighbours, speaks for danger, as learned from sentences. Immutable.
 *
 * @param weights by word, by {@code ~} and a word's root, by two words with a space between them; above 0 for danger, below 0 against it
 * @param bias the score of a text without any of these words; 0 or more is an alarm
 */
record Learned(Map<String, Double> weights, double bias) {
    static final Learned NONE = new Learned(Map.of(), -1);

    /** A text of few known words is not judged by one of them alone. */
    private static final int FEW = 8;

    private static final String ROOT = "~";
    /** What stands before the first word. */
    static final List<String> BEGINNING = List.of("^");

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** Above 0 where more of the part's words speak for danger than against it. */
    double score(Reading reading, Span part) {
        return new Weighed(this, reading).score(part);
    }

    /** So that long texts do not weigh more than short ones. */
    static double share(int known) {
        return 1 / Math.sqrt(Math.max(known, FEW));
    }

    /** Everything the text's words may stand for, each once, their roots, and the pairs of neighbours. */
    static Set<String> traits(Reading reading) {
        var traits = new HashSet<String>();
        for (int at = 0; at < reading.size(); at++) {
            words(reading, at, traits);
            pairs(at == 0 ? BEGINNING : reading.meant(at - 1), reading.meant(at), traits);
        }
        return traits;
    }

    static void words(Reading reading, int at, Collection<String> traits) {
        for (String word : reading.meant(at)) {
            traits.add(word);
            traits.add(ROOT + Root.of(word));
        }
    }

    static void pairs(List<String> before, List<String> here, Collection<String> traits) {
        for (String one : before) {
            for (String other : here) {
                traits.add(one + ' ' + other);
            }
        }
    }
}
