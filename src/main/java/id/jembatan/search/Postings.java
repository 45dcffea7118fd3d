package id.jembatan.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Where each term stands, and how much it counts there. Immutable, thread-safe. */
final class Postings {
    private static final Places NOWHERE = new Places(new int[0], new float[0]);

    private final Map<String, Places> terms;

    private Postings(Map<String, Places> terms) {
        this.terms = terms;
    }

    /**
     * @param at places, ascending
     * @param weights how much the term counts at each of them
     */
    record Places(int[] at, float[] weights) {
        int size() {
            return at.length;
        }

        /** Adds what the term counts, times {@code factor}, to each of its places. */
        void add(double factor, double[] sums) {
            for (int i = 0; i < at.length; i++) {
                sums[at[i]] += factor * weights[i];
            }
        }

        /** Sets its places to 0. */
        void clear(float[] numbers) {
            for (int place : at) {
                numbers[place] = 0;
            }
        }
    }

    /** @return of no length for a term that stands nowhere */
    Places of(String term) {
        return terms.getOrDefault(term, NOWHERE);
    }

    /** The same terms at the same places, counting what {@code weights} makes of them. */
    Postings weighed(Function<Places, float[]> weights) {
        var weighed = HashMap.<String, Places>newHashMap(terms.size());
        terms.forEach((term, places) -> weighed.put(term, new Places(places.at, weights.apply(places))));
        return new Postings(weighed);
    }

    /** Takes terms place by place. For one thread. */
    static final class Builder {
        private final Map<String, Growing> terms = new HashMap<>();

        /** @param place not below that of any call before */
        void add(String term, int place, double weight) {
            terms.computeIfAbsent(term, t -> new Growing()).add(place, (float) weight);
        }

        /** Counts a term at a place, which is not below that of any call before: its weight is how often it was counted there. */
        void count(String term, int place) {
            terms.computeIfAbsent(term, t -> new Growing()).count(place);
        }

        Postings build() {
            var frozen = HashMap.<String, Places>newHashMap(terms.size());
            terms.forEach((term, growing) -> frozen.put(term, growing.places()));
            return new Postings(frozen);
        }
    }

    private static final class Growing {
        private int[] at = new int[2];
        private float[] weights = new float[2];
        private int size;

        void add(int place, float weight) {
            if (size == at.length) {
                at = Arrays.copyOf(at, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            at[size] = place;
            weights[size] = weight;
            size++;
        }

        void count(int place) {
            if (size > 0 && at[size - 1] == place) {
                weights[size - 1]++;
            } else {
                add(place, 1);
            }
        }

        Places places() {
            return new Places(Arrays.copyOf(at, size), Arrays.copyOf(weights, size));
        }
    }
}
