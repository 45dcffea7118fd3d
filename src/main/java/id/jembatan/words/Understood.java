package id.jembatan.words;

import java.util.List;
import java.util.Set;

/**
 * What a text says, word by word. Immutable.
 *
 * @param tokens in the order written, without greetings and particles; may be empty
 * @param smallTalk whether there was something and it was nothing but greeting, thanks and particles
 * @param kinds of what was set aside, such as {@link #GREETING}; empty where the lists name none
 */
public record Understood(List<Token> tokens, boolean smallTalk, Set<String> kinds) {
    /** As {@code smalltalk.tsv} writes it. */
    public static final String GREETING = "sapaan";

    /** As {@code smalltalk.tsv} writes it. */
    public static final String THANKS = "syukur";

    public Understood {
        kinds = Set.copyOf(kinds);
        tokens = List.copyOf(tokens);
    }
}
