package id.jembatan.search;

import id.jembatan.words.Roles;
import id.jembatan.words.Token;
import java.util.Arrays;
import java.util.List;

/**
 * What can be learned about: words, what they mean, pairs of neighbours, and pieces of three to five letters, each by a number.
 * Immutable, thread-safe.
 */
final class Traits {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    /** A trait of one text alone teaches nothing. */
    private static final int OFTEN = 2;

    private static final int WORD = 17;
    private static final int PAIR = 29;
    private static final int PIECE = 43;

    /** By hash, its number and 1. */
    private final Tally numbers;

    private final int count;

    private Traits(Tally numbers, int count) {
        this.numbers = numbers;
        this.count = count;
    }

    /** Numbered in the order of their hashes. @param texts hashes of each text, each once */
    static Traits of(List<int[]> texts) {
        var times = new Tally();
        for (int[] text : texts) {
            for (int hash : text) {
                times.add(hash);
            }
        }
        int[] often = times.atLeast(OFTEN);
        var numbers = new Tally();
        for (int i = 0; i < often.length; i++) {
            numbers.put(often[i], i + 1);
        }
        return new Traits(numbers, often.length);
    }

    int count() {
        return count;
    }

    /** The numbers of those that are known, in order. */
    int[] known(int[] text) {
        var known = new int[text.length];
        int count = 0;
        for (int hash : text) {
            int number = numbers.of(hash);
            if (number > 0) {
                known[count++] = number - 1;
            }
        }
        return Arrays.copyOf(known, count);
    }

    /** In order, each once; two traits in a million share one. */
    static int[] hashes(List<Token> words, Roles roles) {
        int room = 0;
        for (var word : words) {
            room += 2 + word.means().size() * 2 + longest(word) * (LONGEST - SHORTEST + 1);
        }
        var hashes = new int[room];
        int count = 0;
        int before = 0;
        for (var word : words) {
            hashes[count++] = hash(WORD, word.text());
            String main = word.text();
            var meanings = Reader.meanings(word, roles);
            for (String meaning : meanings) {
                hashes[count++] = hash(WORD, meaning);
            }
            if (!meanings.isEmpty()) {
                main = meanings.iterator().next();
            }
            int here = hash(PAIR, main);
            hashes[count++] = mixed(before * 31 + here);
            before = here;
            count = pieces(main, hashes, count);
        }
        return distinct(hashes, count);
    }

    private static int longest(Token word) {
        int longest = word.text().length();
        for (String meaning : word.means()) {
            longest = Math.max(longest, meaning.length());
        }
        return longest + 2;
    }

    /** Its edges belong to a word. */
    private static int pieces(String word, int[] hashes, int from) {
        int count = from;
        int length = word.length() + 2;
        for (int start = 0; start + SHORTEST <= length; start++) {
            int hash = PIECE;
            for (int i = start; i < length && i < start + LONGEST; i++) {
                hash = hash * 31 + (i == 0 || i == length - 1 ? '_' : word.charAt(i - 1));
                if (i - start + 1 >= SHORTEST) {
                    hashes[count++] = mixed(hash);
                }
            }
        }
        return count;
    }

    private static int hash(int kind, String text) {
        return mixed(kind * 0x9E3779B1 + text.hashCode());
    }

    /** Spreads what is alike: the last step of MurmurHash3. */
    private static int mixed(int hash) {
        int mixed = hash;
        mixed ^= mixed >>> 16;
        mixed *= 0x85EBCA6B;
        mixed ^= mixed >>> 13;
        mixed *= 0xC2B2AE35;
        mixed ^= mixed >>> 16;
        return mixed;
    }

    private static int[] distinct(int[] hashes, int count) {
        Arrays.sort(hashes, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }
}
