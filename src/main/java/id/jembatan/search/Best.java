package id.jembatan.search;

import java.util.Arrays;

/** The highest of many numbers. */
final class Best {
    private Best() {}

    /** @return the places of the highest numbers above 0, highest first, ties in their order; at most {@code most}, which is small */
    static int[] of(double[] numbers, int most) {
        var best = new int[Math.min(most, numbers.length)];
        int found = 0;
        for (int place = 0; place < numbers.length; place++) {
            if (numbers[place] > 0 && (found < best.length || numbers[place] > numbers[best[found - 1]])) {
                found = Math.min(found + 1, best.length);
                insert(place, numbers, best, found - 1);
            }
        }
        return Arrays.copyOf(best, found);
    }

    private static void insert(int place, double[] numbers, int[] best, int last) {
        int at = last;
        while (at > 0 && numbers[best[at - 1]] < numbers[place]) {
            best[at] = best[at - 1];
            at--;
        }
        best[at] = place;
    }
}
