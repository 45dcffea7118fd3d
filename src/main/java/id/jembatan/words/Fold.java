package id.jembatan.words;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One spelling for what looks the same: case, accents, look-alike letters, apostrophes, invisible signs. */
final class Fold {
    /** In UTF-16 units: as much as Telegram lets a person send. */
    static final int LONGEST = 4096;

    /** Of ASCII. */
    private static final char LAST_PLAIN = 0x7f;

    private static final String CYRILLIC = "авеіјкмнорсѕтухһ";
    private static final String CYRILLIC_LOOKS_LIKE = "abeijkmhopcstyxh";
    private static final String GREEK = "αβεικνορτυχ";
    private static final String GREEK_LOOKS_LIKE = "abeikvoptux";
    private static final Map<Integer, Character> LOOK_ALIKES = new HashMap<>();

    static {
        for (int i = 0; i < CYRILLIC.length(); i++) {
            LOOK_ALIKES.put((int) CYRILLIC.charAt(i), CYRILLIC_LOOKS_LIKE.charAt(i));
        }
        for (int i = 0; i < GREEK.length(); i++) {
            LOOK_ALIKES.put((int) GREEK.charAt(i), GREEK_LOOKS_LIKE.charAt(i));
        }
    }

    private Fold() {}

    /** Letters, digits, spaces, and of the other signs {@code - . ,}, which words and numbers may have inside. */
    static String fold(String text) {
        String decomposed = decomposed(withoutApostrophes(cut(text)));
        var folded = new StringBuilder(decomposed.length());
        // Some single signs unfold into many letters.
        String lower = cut(decomposed).toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            append(folded, lower.codePointAt(i));
        }
        return folded.toString();
    }

    /** Letters without accents, as most people type, are so already. */
    private static String decomposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_PLAIN) {
                return Normalizer.normalize(text, Normalizer.Form.NFKD);
            }
        }
        return text;
    }

    /** The beginning of a text that is too long, never half a sign. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean halves = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, halves ? LONGEST - 1 : LONGEST);
    }

    private static void append(StringBuilder folded, int sign) {
        Character lookAlike = sign > LAST_PLAIN ? LOOK_ALIKES.get(sign) : null;
        if (lookAlike != null) {
            folded.append(lookAlike.charValue());
        } else if (Character.isLetterOrDigit(sign)) {
            int digit = Character.isDigit(sign) ? Character.digit(sign, 10) : -1;
            folded.appendCodePoint(digit >= 0 ? '0' + digit : sign);
        } else if (sign == '-' || sign == '.' || sign == ',') {
            folded.appendCodePoint(sign);
        } else if (!vanishes(sign)) {
            folded.append(' ');
        }
    }

    private static boolean vanishes(int sign) {
        return switch (Character.getType(sign)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Madurese writes a glottal stop with any of these, or not at all. Before decomposition: some would become a space. */
    private static String withoutApostrophes(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if ("'`´’‘ʼʻ′＇ˈʹ".indexOf(text.charAt(i)) < 0) {
                kept.append(text.charAt(i) == '‐' || text.charAt(i) == '–' ? '-' : text.charAt(i));
            }
        }
        return kept.toString();
    }
}
