package id.jembatan.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a misspelt word may have been, within a vocabulary: by its consonants ({@code dftr}, {@code klur}), or by one
 * or two slips of the finger. Immutable, safe for many threads; candidates are looked up, the
 * vocabulary is not gone through.
 */
public final class Spelling {
    /** What a misspelt word may have been. @param weight how far to trust it, above 0 and below 1 */
    public record Correction(String word, double weight) {}

    /** Letters: nothing longer is corrected, nor anything of the vocabulary that is longer corrected to. */
    private static final int LONGEST = 30;

    private static final int SHORTEST = 3;
    private static final int LONGEST_ABBREVIATION = 6;
    private static final int SHORTEST_SLIP = 4;
    private static final int SHORTEST_TWO_SLIPS = 7;

    /** So many times as often a word is used of which another is thought to be a slip. */
    private static final int FAR_MORE = 8;

    private static final int MOST = 2;
    private static final double WEIGHT = 0.7;
    private static final double WEIGHT_OF_TWO_SLIPS = 0.8 * WEIGHT;
    private static final double OTHER_FIRST_LETTER = 0.6;
    private static final double FREQUENCY = 0.05;

    private final Map<String, Integer> vocabulary;
    private final Deletions byDeletions;
    private final Map<String, List<String>> byConsonants = new HashMap<>();

    private Spelling(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        var correct = vocabulary.keySet().stream()
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST && isLetters(word))
                .sorted()
                .toList();
        this.byDeletions = Deletions.of(correct);
        for (String word : correct) {
            byConsonants
                    .computeIfAbsent(consonants(word), s -> new ArrayList<>(1))
                    .add(word);
        }
    }

    /** @param vocabularyWithFrequency folded words, each with how many texts use it, at least 1 */
    public static Spelling over(Map<String, Integer> vocabularyWithFrequency) {
        return new Spelling(vocabularyWithFrequency);
    }

    /**
     * @param word folded
     * @return at most two, best first; none for a word of the vocabulary, one with digits, or one longer than 30 letters
     */
    public List<Correction> correct(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || vocabulary.containsKey(word) || !isLetters(word)) {
            return List.of();
        }
        var candidates = new HashMap<String, Candidate>();
        if (word.length() <= LONGEST_ABBREVIATION) {
            abbreviations(word, candidates);
        }
        if (word.length() >= SHORTEST_SLIP) {
            slips(word, candidates);
        }
        return candidates.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::rank).thenComparing(Candidate::word))
                .limit(MOST)
                .map(candidate -> new Correction(candidate.word, candidate.weight))
                .toList();
    }

    /**
     * What a word may be that somebody wrote without some vowel, though the vocabulary has it so: that, too, is somebody's writing.
     *
     * @param word folded
     * @return at most one, which at least eight times as many texts use; none for a word that is not of the vocabulary
     */
    public Optional<Correction> fuller(String word) {
        int used = vocabulary.getOrDefault(word, 0);
        if (used == 0 || word.length() < SHORTEST_SLIP) {
            return Optional.empty();
        }
        return byConsonants.getOrDefault(consonants(word), List.of()).stream()
                .filter(full -> full.length() > word.length()
                        && full.charAt(0) == word.charAt(0)
                        && full.charAt(full.length() - 1) == word.charAt(word.length() - 1)
                        && isWithin(word, full)
                        && vocabulary.get(full) >= FAR_MORE * used)
                .max(Comparator.comparingInt(vocabulary::get))
                .map(full -> new Correction(full, WEIGHT));
    }

    /** @param rank the smaller the better */
    private record Candidate(String word, double rank, double weight) {}

    private void abbreviations(String word, Map<String, Candidate> candidates) {
        for (String full : byConsonants.getOrDefault(consonants(word), List.of())) {
            if (full.charAt(0) == word.charAt(0) && isWithin(word, full)) {
                candidates.put(full, new Candidate(full, rank(word, full, 1), WEIGHT));
            }
        }
    }

    private void slips(String word, Map<String, Candidate> candidates) {
        int most = word.length() >= SHORTEST_TWO_SLIPS ? 2 : 1;
        for (String near : byDeletions.near(word)) {
            if (Math.abs(near.length() - word.length()) <= most) {
                int distance = Distance.between(word, near, most);
                if (distance <= most) {
                    double weight = distance == 2 ? WEIGHT_OF_TWO_SLIPS : WEIGHT;
                    candidates.putIfAbsent(near, new Candidate(near, rank(word, near, distance), weight));
                }
            }
        }
    }

    private double rank(String word, String candidate, int distance) {
        double first = word.charAt(0) == candidate.charAt(0) ? 0 : OTHER_FIRST_LETTER;
        return distance + first - FREQUENCY * Math.log(1.0 + vocabulary.get(candidate));
    }

    private static String consonants(String word) {
        var consonants = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if ("aeiou".indexOf(word.charAt(i)) < 0) {
                consonants.append(word.charAt(i));
            }
        }
        return consonants.toString();
    }

    private static boolean isWithin(String letters, String word) {
        int at = 0;
        for (int i = 0; i < word.length() && at < letters.length(); i++) {
            if (word.charAt(i) == letters.charAt(at)) {
                at++;
            }
        }
        return at == letters.length();
    }

    private static boolean isLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }
}
