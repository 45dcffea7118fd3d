package id.jembatan.urgent;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Words in a row, as a rule's file writes them: {@code tidak boleh|bisa keluar}; {@code 9..17} is a number of that range. Immutable.
 *
 * @param words at least one
 * @param between how many other words may stand between two of them
 */
record Phrase(List<Word> words, int between) {
    /** In digits: what fits into an int. */
    private static final int LONGEST_NUMBER = 9;

    /**
     * @param alternatives folded; may be empty
     * @param least of a number, and {@code most}, both included; {@code most} is below it where no number is meant
     */
    record Word(Set<String> alternatives, int least, int most) {
        boolean isNumber() {
            return most >= least;
        }

        boolean matches(String word) {
            return alternatives.contains(word) || isNumber() && isBetween(word, least, most);
        }
    }

    /** @throws IllegalArgumentException where it cannot be read */
    static Phrase parse(String text, int between) {
        return new Phrase(
                Stream.of(text.strip().split(" +")).map(Phrase::parseWord).toList(), between);
    }

    private static Word parseWord(String text) {
        var alternatives = new TreeSet<String>();
        int least = 1;
        int most = 0;
        for (String alternative : text.split("\\|", -1)) {
            if (alternative.isEmpty() || alternative.contains(",")) {
                throw new IllegalArgumentException(text);
            }
            int dots = alternative.indexOf("..");
            if (dots < 0) {
                alternatives.add(alternative);
            } else {
                least = Integer.parseInt(alternative.substring(0, dots));
                most = Integer.parseInt(alternative.substring(dots + 2));
            }
        }
        return new Word(Set.copyOf(alternatives), least, most);
    }

    Set<String> vocabulary() {
        var vocabulary = new TreeSet<String>();
        words.forEach(word -> vocabulary.addAll(word.alternatives()));
        return vocabulary;
    }

    /** Where it ends when it begins at {@code at}, the word after its last; 0 where it does not stand there. */
    int end(Reading reading, int at) {
        return end(reading, 0, at);
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
                for (int gap = 0; gap <= between; gap++) {
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
            if (at == words.size() || !words.get(at).matches(word)) {
                return next;
            }
            at++;
        }
        return at;
    }

    private static boolean isBetween(String word, int least, int most) {
        if (word.length() > LONGEST_NUMBER || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int number = Integer.parseInt(word);
        return number >= least && number <= most;
    }
}
