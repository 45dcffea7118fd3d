package id.jembatan.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a folded text into words, each without its doubling ({@code anak-anak}, {@code macam2}), and into plain numbers. */
final class Pieces {
    private static final Map<String, Long> UNITS = Map.of(
            "jt",
            1_000_000L,
            "juta",
            1_000_000L,
            "jeti",
            1_000_000L,
            "rb",
            1_000L,
            "ribu",
            1_000L,
            "rebu",
            1_000L,
            "k",
            1_000L,
            "milyar",
            1_000_000_000L,
            "miliar",
            1_000_000_000L);
    private static final Set<String> ENDINGS = Set.of("", "nya", "ku", "mu", "an", "in", "e", "ne", "kan", "i");
    private static final Pattern SEPARATORS = Pattern.compile("[.,]");
    /** More digits than any sum of money has; longer ones are kept as they are. */
    private static final int MOST_DIGITS = 12;

    private final List<String> words = new ArrayList<>();

    private Pieces() {}

    static List<String> of(String folded) {
        var pieces = new Pieces();
        for (String chunk : folded.split(" ")) {
            pieces.chunk(chunk);
        }
        return pieces.money();
    }

    /** What stands between two spaces. */
    private void chunk(String chunk) {
        if (!chunk.isEmpty() && !hasDigit(chunk)) {
            for (String part : SEPARATORS.split(chunk)) {
                hyphens(part);
            }
            return;
        }
        int at = 0;
        while (at < chunk.length()) {
            int end = at;
            while (end < chunk.length() && !isSeparator(chunk, end)) {
                end++;
            }
            hyphens(chunk.substring(at, end));
            at = end + 1;
        }
    }

    /** A full stop or comma between digits belongs to the number. */
    private static boolean isSeparator(String chunk, int at) {
        char sign = chunk.charAt(at);
        if (sign != '.' && sign != ',') {
            return false;
        }
        return at == 0 || at + 1 == chunk.length() || !isDigit(chunk.charAt(at - 1)) || !isDigit(chunk.charAt(at + 1));
    }

    private void hyphens(String part) {
        String[] sides = part.split("-");
        if (sides.length == 2 && sides[0].length() > 1) {
            String first = sides[0];
            String second = sides[1];
            if (second.startsWith(first) && ENDINGS.contains(second.substring(first.length()))) {
                word(second);
                return;
            }
            if (first.endsWith(second) && second.length() > 2 || isClitic(second)) {
                word(isClitic(second) ? first + second : first);
                return;
            }
        }
        for (String side : sides) {
            word(side);
        }
    }

    private static boolean isClitic(String side) {
        return side.equals("nya") || side.equals("ku") || side.equals("mu") || side.equals("ne");
    }

    private void word(String word) {
        if (word.isEmpty()) {
            return;
        }
        int digits = leadingDigits(word);
        if (digits == word.length()) {
            number(word);
        } else if (digits > 0) {
            digitsThenLetters(word, digits);
        } else {
            lettersMaybeDigits(word);
        }
    }

    private void digitsThenLetters(String word, int digits) {
        String rest = word.substring(digits);
        if (rest.length() == 1 && !UNITS.containsKey(rest)) {
            words.add(word);
        } else {
            number(word.substring(0, digits));
            word(rest);
        }
    }

    private void lettersMaybeDigits(String word) {
        int letters = 0;
        while (letters < word.length() && !isDigit(word.charAt(letters))) {
            letters++;
        }
        String head = word.substring(0, letters);
        String tail = word.substring(letters);
        if (letters > 2 && tail.startsWith("2") && ENDINGS.contains(tail.substring(1))) {
            words.add(squeeze(head + tail.substring(1)));
        } else if ((letters > 2 || head.equals("rp")) && !tail.isEmpty() && leadingDigits(tail) == tail.length()) {
            word(head);
            number(tail);
        } else if (head.equals("rp") && !tail.isEmpty()) {
            word(head);
            word(tail);
        } else {
            words.add(squeeze(word));
        }
    }

    /** {@code 5.000.000} is a number; {@code 07.30} is two; {@code 3,5} stays for the unit that may follow. */
    private void number(String written) {
        String[] groups = SEPARATORS.split(written);
        boolean thousands = groups.length > 1 && groups[0].length() <= 3;
        for (int i = 1; i < groups.length; i++) {
            thousands &= groups[i].length() == 3;
        }
        if (thousands) {
            words.add(String.join("", groups));
        } else if (groups.length == 2 && groups[1].length() == 1) {
            words.add(written.replace(',', '.'));
        } else {
            words.addAll(List.of(groups));
        }
    }

    /** Joins numbers with the unit that follows. */
    private List<String> money() {
        var joined = new ArrayList<String>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Long unit = i + 1 < words.size() ? UNITS.get(words.get(i + 1)) : null;
            if (unit != null && isDigit(word.charAt(0)) && word.length() <= MOST_DIGITS && isNumber(word)) {
                joined.add(times(word, unit));
                i++;
            } else if (isNumber(word) && word.indexOf('.') > 0) {
                joined.addAll(List.of(word.split("\\.")));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static String times(String number, long unit) {
        int point = number.indexOf('.');
        if (point < 0) {
            return new java.math.BigInteger(number)
                    .multiply(java.math.BigInteger.valueOf(unit))
                    .toString();
        }
        long whole = Long.parseLong(number.substring(0, point));
        long tenth = Long.parseLong(number.substring(point + 1));
        return Long.toString(whole * unit + tenth * unit / 10);
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isDigit(word.charAt(i)) && word.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    /** {@code tolooong} is {@code tolong}; two in a row may be right. */
    static String squeeze(String word) {
        var squeezed = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            int end = at;
            while (end < word.length() && word.charAt(end) == word.charAt(at)) {
                end++;
            }
            int times = end - at > 2 && !isDigit(word.charAt(at)) ? 1 : end - at;
            squeezed.append(word, at, at + times);
            at = end;
        }
        return squeezed.toString();
    }

    private static int leadingDigits(String word) {
        int digits = 0;
        while (digits < word.length()
                && (isDigit(word.charAt(digits)) || digits > 0 && ".,".indexOf(word.charAt(digits)) >= 0)) {
            digits++;
        }
        return digits;
    }

    private static boolean hasDigit(String chunk) {
        for (int i = 0; i < chunk.length(); i++) {
            if (isDigit(chunk.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
