package id.jembatan.urgent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words in a row, as a rule's file writes them: {@code tidak boleh|bisa keluar}; {@code #9-17} is a number of that range. One
 * other word may stand between two of them. Immutable.
 *
 * @param words at least one
 */
record Phrase(List<Word> words) {
    private static final int WORDS_BETWEEN = 1;

    /** @param alternatives folded; empty for a number from {@code least} to {@code most} */
    record Word(Set<String> alternatives, int least, int most) {}

    /** @throws IllegalArgumentException saying what cannot be read */
    static Phrase parse(String text) {
        var words = new ArrayList<Word>();
        for (String word : text.strip().split(" +")) {
            words.add(word.startsWith("#") ? range(word) : new Word(Set.of(word.split("\\|")), 0, 0));
        }
        return new Phrase(List.copyOf(words));
    }

    private static Word range(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen < 2) {
            throw new IllegalArgumentException(word);
        }
        int least = Integer.parseInt(word.substring(1, hyphen));
        return new Word(Set.of(), least, Integer.parseInt(word.substring(hyphen + 1)));
    }

    Set<String> vocabulary() {
        var vocabulary = new TreeSet<String>();
        words.forEach(word -> vocabulary.addAll(word.alternatives()));
        return vocabulary;
    }

    /** Every place where it stands, by its first and last word. */
    List<Span> in(Reading reading) {
        var spans = new ArrayList<Span>();
        for (int at = 0; at < reading.size(); at++) {
            int end = end(reading, 0, at);
            if (end > at) {
                spans.add(new Span(at, end - 1));
            }
        }
        return spans;
    }

    /** Where the words from {@code next} on end when they begin at {@code at}; 0 where they do not stand there. */
    private int end(Reading reading, int next, int at) {
        if (at >= reading.size()) {
            return 0;
        }
        for (var form : reading.forms(at)) {
            int after = taken(form, next);
            if (after == words.size()) {
                return at + 1;
            }
            if (after > next) {
                for (int gap = 0; gap <= WORDS_BETWEEN; gap++) {
                    int end = reading.sameSentence(at, at + 1 + gap) ? end(reading, after, at + 1 + gap) : 0;
                    if (end > 0) {
                        return end;
                    }
                }
            }
        }
        return 0;
    }

    /** How far one written word brings us: it may stand for several ({@code gaboleh}). */
    private int taken(List<String> form, int next) {
        int at = next;
        for (String word : form) {
            if (at == words.size() || !matches(words.get(at), word)) {
                return next;
            }
            at++;
        }
        return at;
    }

    private static boolean matches(Word expected, String word) {
        if (!expected.alternatives().isEmpty()) {
            return expected.alternatives().contains(word);
        }
        if (word.length() > 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int number = Integer.parseInt(word);
        return number >= expected.least() && number <= expected.most();
    }
}
