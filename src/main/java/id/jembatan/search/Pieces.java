package id.jembatan.search;

import java.util.ArrayList;
import java.util.List;

/** Pieces of words, in letters. */
final class Pieces {
    private Pieces() {}

    /** @return every piece of {@code shortest} to {@code longest} UTF-16 units, in the order written, shorter ones first */
    static List<String> of(String word, int shortest, int longest) {
        var pieces = new ArrayList<String>(Math.max(0, (longest - shortest + 1) * (word.length() - shortest + 1)));
        for (int length = shortest; length <= longest; length++) {
            for (int i = 0; i + length <= word.length(); i++) {
                pieces.add(word.substring(i, i + length));
            }
        }
        return pieces;
    }
}
