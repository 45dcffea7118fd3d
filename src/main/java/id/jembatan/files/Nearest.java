package id.jembatan.files;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody probably meant to type. Pure. */
public final class Nearest {
    private Nearest() {}

    /**
     * The known name with the fewest letters to change; of equals the first in the alphabet.
     *
     * @param known empty gives the empty text
     */
    public static String to(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> changes(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** Letters to insert, drop or replace: Levenshtein's distance. */
    private static int changes(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[to.length() + 1];
            here[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[to.length()];
    }
}
