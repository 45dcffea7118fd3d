package id.jembatan.urgent;

import java.util.List;

/**
 * The middle of a word, so that what was learned of {@code dikunci} is known of {@code menguncinya} too. Cut off blindly: it
 * need not be a word, only the same for the same family.
 */
final class Root {
    /** Longer ones first. */
    private static final List<String> ENDINGS = List.of("nya", "kan", "ku", "mu", "ne", "no", "an", "e", "i");

    private static final List<String> BEGINNINGS =
            List.of("meng", "meny", "mem", "men", "me", "di", "ber", "ter", "ke", "se", "pe", "ng", "ny");
    private static final int SHORTEST_WITHOUT_ENDING = 4;
    private static final int SHORTEST = 3;

    private Root() {}

    static String of(String word) {
        String root = word;
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_WITHOUT_ENDING) {
                root = word.substring(0, word.length() - ending.length());
                break;
            }
        }
        for (String beginning : BEGINNINGS) {
            if (root.startsWith(beginning) && root.length() - beginning.length() >= SHORTEST) {
                return root.substring(beginning.length());
            }
        }
        return root;
    }
}
