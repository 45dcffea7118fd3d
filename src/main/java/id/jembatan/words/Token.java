package id.jembatan.words;

import java.util.List;

/**
 * One word a person wrote. Immutable.
 *
 * @param text the word, folded; never empty, never with a space in it
 * @param means Indonesian words that it adds, folded, best first, without {@code text} itself; empty for most words. Where
 *     several words together mean something ("nyambut damel"), the first of them carries the meaning.
 */
public record Token(String text, List<String> means) {
    public Token {
        means = List.copyOf(means);
    }
}
