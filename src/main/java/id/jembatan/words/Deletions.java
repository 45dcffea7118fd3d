package id.jembatan.words;

import java.util.ArrayList;
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

    /** Odd, so that no two numbers become one: what is alike is spread over all numbers. */
    private static final int SPREAD = 0x9E3779B1;

    /** Slips between two words, at most, that this is for. */
    private static final int MOST_SLIPS = 2;

    /** Of a remainder: as many as make a few entries share them. */
    private static final int LEADING_BITS = 14;

    private final List<String> words;
    /** By word: one bit for each letter that it has. */
    private final int[] letters;
    /** Ascending: the number of a remainder in the upper half, the place of a word in the lower. */
    private final long[] entries;
    /** By the leading bits of a remainder: where entries with these or higher ones begin. */
    private final int[] begins = new int[1 << LEADING_BITS];

    private Deletions(List<String> words, long[] entries) {
        this.words = words;
        this.letters = words.stream().mapToInt(Deletions::letters).toArray();
        this.entries = entries;
        int at = 0;
        for (int leading = 0; leading < begins.length; leading++) {
            while (at < entries.length && leading(remainder(entries[at])) < leading) {
                at++;
            }
            begins[leading] = at;
        }
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

    /** @return words with a remainder in common and not of quite other letters, each once, in their order */
    List<String> near(String word) {
        var places = new BitSet(words.size());
        for (int remainder : remainders(word)) {
            int at = begins[leading(remainder)];
            while (at < entries.length && remainder(entries[at]) < remainder) {
                at++;
            }
            while (at < entries.length && remainder(entries[at]) == remainder) {
                places.set((int) entries[at]);
                at++;
            }
        }
        var near = new ArrayList<String>();
        int letters = letters(word);
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            if (mayBe(letters, word.length(), place)) {
                near.add(words.get(place));
            }
        }
        return near;
    }

    /** A slip changes the length by one at most, and takes one letter away and brings another. */
    private boolean mayBe(int others, int length, int place) {
        return Math.abs(length - words.get(place).length()) <= MOST_SLIPS
                && Integer.bitCount(others ^ letters[place]) <= 2 * MOST_SLIPS;
    }

    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << word.charAt(i);
        }
        return letters;
    }

    private static int leading(int remainder) {
        return (remainder ^ Integer.MIN_VALUE) >>> Integer.SIZE - LEADING_BITS;
    }

    private static int remainder(long entry) {
        return (int) (entry >> Integer.SIZE);
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
        return number * SPREAD;
    }
}
