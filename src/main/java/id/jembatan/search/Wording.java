package id.jembatan.search;

import id.jembatan.words.Token;
import java.util.List;
import java.util.Set;

/**
 * A way of asking as questions are compared with it. Immutable.
 *
 * @param words each different word once
 */
record Wording(List<Word> words) {
    /**
     * @param stems its own and those of its meanings
     * @param weight how much it tells, 0 to 1
     * @param names whether it says which matter is asked, not which side of one
     */
    record Word(Set<String> stems, double weight, boolean names) {}

    static Wording of(List<Token> words, Vocabulary vocabulary) {
        return new Wording(
                words.stream().map(token -> word(token, vocabulary)).distinct().toList());
    }

    private static Word word(Token token, Vocabulary vocabulary) {
        var stems = vocabulary.stems(token);
        double rarity = stems.stream().mapToDouble(vocabulary::rarity).min().orElseThrow();
        double weight = Reader.weight(token, vocabulary.roles());
        return new Word(stems, rarity * weight, weight == 1);
    }
}
