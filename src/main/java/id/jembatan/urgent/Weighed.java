package id.jembatan.urgent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** What each word of a text weighs, looked up once for all the parts that are scored. For one look, in one thread. */
final class Weighed {
    private final Learned learned;
    /** Of each word, and of it with the word before: what is known of them. */
    private final List<List<Known>> words = new ArrayList<>();
    /** Of each word as the first of a part. */
    private final List<List<Known>> beginnings = new ArrayList<>();

    private record Known(String trait, double weight) {}

    Weighed(Learned learned, Reading reading) {
        this.learned = learned;
        var traits = new ArrayList<String>();
        for (int at = 0; at < reading.size(); at++) {
            traits.clear();
            Learned.words(reading, at, traits);
            var alone = known(traits);
            traits.clear();
            Learned.pairs(Learned.BEGINNING, reading.meant(at), traits);
            beginnings.add(joined(alone, known(traits)));
            if (at > 0) {
                traits.clear();
                Learned.pairs(reading.meant(at - 1), reading.meant(at), traits);
            }
            words.add(joined(alone, known(traits)));
        }
    }

    private List<Known> known(Collection<String> traits) {
        var known = new ArrayList<Known>(traits.size());
        for (String trait : traits) {
            Double weight = learned.weights().get(trait);
            if (weight != null) {
                known.add(new Known(trait, weight));
            }
        }
        return known;
    }

    private static List<Known> joined(List<Known> one, List<Known> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    double score(Span part) {
        var seen = new HashSet<String>();
        double sum = 0;
        for (int at = part.first(); at <= part.last(); at++) {
            for (var known : at == part.first() ? beginnings.get(at) : words.get(at)) {
                sum += seen.add(known.trait()) ? known.weight() : 0;
            }
        }
        return learned.bias() + sum * Learned.share(seen.size());
    }
}
