package id.jembatan.words;

import java.util.List;

/**
 * What a text says, word by word. Immutable.
 *
 * @param tokens in the order written, without greetings and particles; may be empty
 * @param smallTalk whether there was something and it was nothing but greeting, thanks and particles
 */
public record Understood(List<Token> tokens, boolean smallTalk) {
    public Understood {
        tokens = List.copyOf(tokens);
    }
}
