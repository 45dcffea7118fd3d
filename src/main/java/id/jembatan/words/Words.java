package id.jembatan.words;

import id.jembatan.files.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Understands what people type, by the word lists of the library. Immutable, safe for many threads. */
public final class Words {
    private Words() {}

    /**
     * Reads {@code *.tsv} in the folder; lines that are wrong are reported and left out.
     *
     * @param wordsFolder the library's {@code words} folder; problems name files as {@code words/slang.tsv}
     */
    public static Words read(Path wordsFolder, Consumer<Problem> problems) {
        return new Words();
    }

    /** Knows no lists: folds only. */
    public static Words none() {
        return new Words();
    }

    /** @param text anything at all; what lies beyond 4,096 UTF-16 units is not read */
    public Understood understand(String text) {
        var tokens = new ArrayList<Token>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")) {
            if (!word.isEmpty()) {
                tokens.add(new Token(word, List.of()));
            }
        }
        return new Understood(tokens, false);
    }
}
