package id.jembatan.words;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Words by what is left of their beginning when one or two letters are left out: two words with a slip or two between them have
 * such a remainder in common. Remainders are kept as numbers only, which takes a tenth of the room. Immutable, thread-safe.
 */
final class Deletions {
    /** Letters are left out of the beginning of a word only: that bounds the index. */
    private static final int INDEXED_PREFIX = 8;

    private static final int SHORTEST_TWO = 6;

    private final List<String> words;
    /** Ascending: the number of a remainder in the upper half, the place of a word in the lower. */
    private final long[] entries;

    private Deletions(List<String> words, long[] entries) {
        this.words = words;
        this.entries = entries;
    }

    static Deletions of(List<String> words) {
        long[] entries = new long[0];
        int size = 0;
        for (int place = 0; place < words.size(); place++) {
            int[] remainders = remainders(words.get(place));
            if (size + remainders.length > entries.length) {
                entries = Arrays.copyOf(entries, 2 * (size + remainders.length));
            }
            for (int remainder : remainders) {
                entries[size++] = entry(remainder, place);
            }
        }
        long[] sorted = Arrays.copyOf(entries, size);
        Arrays.sort(sorted);
        return new Deletions(List.copyOf(words), sorted);
    }

    /** @return words with a remainder in common, each once; seldom another by chance */
    List<String> near(String word) {
        var places = new BitSet(words.size());
        for (int remainder : remainders(word)) {
            for (int i = first(remainder); i < entries.length && entries[i] >> Integer.SIZE == remainder; i++) {
                places.set((int) entries[i]);
            }
        }
        return places.stream().mapToObj(words::get).toList();
    }

    private int first(int remainder) {
        int found = Arrays.binarySearch(entries, entry(remainder, 0));
        return found >= 0 ? found : -found - 1;
    }

    private static long entry(int remainder, int place) {
        return (long) remainder << Integer.SIZE | place;
    }

    /** The beginning of the word with none, one or two of its letters left out. */
    private static int[] remainders(String word) {
        int length = Math.min(word.length(), INDEXED_PREFIX);
        boolean two = word.length() >= SHORTEST_TWO;
        int[] remainders = new int[1 + length + (two ? length * (length - 1) / 2 : 0)];
        int at = 0;
        remainders[at++] = remainder(word, length, -1, -1);
        for (int one = 0; one < length; one++) {
            remainders[at++] = remainder(word, length, one, -1);
            for (int other = one + 1; two && other < length; other++) {
                remainders[at++] = remainder(word, length, one, other);
            }
        }
        return remainders;
    }

    private static int remainder(String word, int length, int one, int other) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            if (i != one && i != other) {
                number = 31 * number + word.charAt(i);
            }
        }
        return number;
    }
}
