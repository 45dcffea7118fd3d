package id.jembatan.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a word may be without what was hung on it or put into it: {@code pasporku}, {@code paspore}, {@code am4n}. */
final class Endings {
    /** Longer ones first; {@code ne} and {@code e} are Javanese, {@code nga}, {@code na}, {@code a} and {@code h} Madurese. */
    private static final List<String> CLITICS =
            List.of("nya", "kah", "lah", "pun", "nga", "ku", "mu", "ne", "na", "e", "a", "h");
    /** A shorter remainder is rarely a word. */
    private static final int SHORTEST_BASE = 3;

    private static final int SHORTEST_KNOWN_BASE = 2;
    /** From here on a remainder is taken for a word though no list knows it. */
    private static final int SURE_BASE = 5;

    private static final String DIGITS = "013457";
    private static final String LETTERS = "oieast";

    private final Set<String> known;

    Endings(Set<String> known) {
        this.known = known;
    }

    /** Best first; empty for a known word and for most others. */
    List<String> without(String word) {
        var bases = new ArrayList<String>();
        if (known.contains(word)) {
            return bases;
        }
        String lettered = lettered(word);
        if (!lettered.equals(word)) {
            bases.add(lettered);
        }
        String single = singled(lettered);
        if (!single.equals(lettered) && known.contains(single)) {
            bases.add(single);
        }
        withoutClitic(lettered).ifPresent(bases::add);
        return bases;
    }

    /** A base that a list knows; failing that, one that is long enough. */
    private Optional<String> withoutClitic(String word) {
        String likely = null;
        for (String clitic : CLITICS) {
            int length = word.length() - clitic.length();
            if (length >= SHORTEST_KNOWN_BASE && word.endsWith(clitic)) {
                String base = word.substring(0, length);
                if (known.contains(base)) {
                    return Optional.of(base);
                }
                String single = withoutDoubledEnd(base);
                if (clitic.equals("a") && known.contains(single)) {
                    return Optional.of(single);
                }
                if (likely == null && length >= SHORTEST_BASE && sure(clitic, base)) {
                    likely = base;
                }
            }
        }
        return Optional.ofNullable(likely);
    }

    /** Madurese doubles the consonant before its ending: {@code pasporra}. */
    private static String withoutDoubledEnd(String base) {
        int last = base.length() - 1;
        return last > 0 && base.charAt(last) == base.charAt(last - 1) ? base.substring(0, last) : base;
    }

    private static boolean sure(String clitic, String base) {
        return switch (clitic) {
            case "nya", "ku" -> true;
            case "mu" -> base.length() > SHORTEST_BASE;
            case "ne", "e" -> base.length() >= SURE_BASE;
            default -> false;
        };
    }

    /** Digits in the place of letters, only between letters. */
    private static String lettered(String word) {
        var lettered = new StringBuilder(word);
        for (int i = 1; i + 1 < word.length(); i++) {
            int which = DIGITS.indexOf(word.charAt(i));
            if (which >= 0 && Character.isLetter(word.charAt(i - 1)) && Character.isLetter(word.charAt(i + 1))) {
                lettered.setCharAt(i, LETTERS.charAt(which));
            }
        }
        return lettered.toString();
    }

    /** Every doubled letter once. */
    private static String singled(String word) {
        var single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                single.append(word.charAt(i));
            }
        }
        return single.toString();
    }
}
