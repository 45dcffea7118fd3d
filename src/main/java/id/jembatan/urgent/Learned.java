package id.jembatan.urgent;

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

    /** In words: in a long story the danger stands in one part only. */
    private static final int STRETCH = 40;
    /** A text of few known words is not judged by one of them alone. */
    private static final int FEW = 8;

    private static final String ROOT = "~";

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** Of the stretch that speaks most for danger. */
    double score(Reading reading) {
        double most = bias;
        for (int first = 0; first == 0 || first + STRETCH / 2 < reading.size(); first += STRETCH / 2) {
            most = Math.max(most, score(traits(reading, first, Math.min(reading.size(), first + STRETCH))));
        }
        return most;
    }

    private double score(Set<String> traits) {
        double sum = 0;
        int known = 0;
        for (String trait : traits) {
            Double weight = weights.get(trait);
            if (weight != null) {
                sum += weight;
                known++;
            }
        }
        return bias + sum * share(known);
    }

    /** So that long texts do not weigh more than short ones. */
    static double share(int known) {
        return 1 / Math.sqrt(Math.max(known, FEW));
    }

    /** Everything the words of the stretch may stand for, each once, their roots, and the pairs of neighbours. */
    static Set<String> traits(Reading reading, int first, int last) {
        var traits = new HashSet<String>();
        List<String> before = List.of("^");
        for (int at = first; at < last; at++) {
            var here = reading.meant(at);
            traits.addAll(here);
            here.forEach(word -> traits.add(ROOT + Root.of(word)));
            pairs(before, here, traits);
            before = here;
        }
        return traits;
    }

    private static void pairs(List<String> before, List<String> here, Set<String> traits) {
        for (String one : before) {
            for (String other : here) {
                traits.add(one + ' ' + other);
            }
        }
    }
}
