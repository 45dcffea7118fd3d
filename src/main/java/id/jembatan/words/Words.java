package id.jembatan.words;

import id.jembatan.files.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Understands what people type, by the word lists of the library: which words, and what slang and regional ones mean in
 * Indonesian. Immutable, safe for many threads.
 */
public final class Words {
    private static final Words NONE = new Words(Lexicon.NONE, Roles.NONE, Lessons.NONE);

    private final Lexicon lexicon;
    private final Endings endings;
    private final Roles roles;
    private final Lessons lessons;

    private Words(Lexicon lexicon, Roles roles, Lessons lessons) {
        this.lexicon = lexicon;
        this.roles = roles;
        this.lessons = lessons;
        this.endings = new Endings(lexicon.known());
    }

    /**
     * Reads the lists of the folder; lines that are wrong are reported and left out, files that are not there are empty.
     *
     * @param wordsFolder the library's {@code words} folder; problems name files as {@code words/slang.tsv}
     */
    public static Words read(Path wordsFolder, Consumer<Problem> problems) {
        return new Words(
                Lexicon.read(wordsFolder, problems),
                Roles.read(wordsFolder, problems),
                Lessons.read(wordsFolder, problems));
    }

    /** Knows no lists: folds only, and every word tells. */
    public static Words none() {
        return NONE;
    }

    /** Every single word that stands in a list, as form or as meaning: none of them is a misspelling. Unmodifiable. */
    public Set<String> known() {
        return lexicon.known();
    }

    public Roles roles() {
        return roles;
    }

    public Lessons lessons() {
        return lessons;
    }

    /** The same words, but other lessons. */
    public Words taught(Lessons taught) {
        return new Words(lexicon, roles, taught);
    }

    /** Whether every text is the same to both, and every word for the same: they have the same lists, whatever the lessons. */
    public boolean readsAs(Words other) {
        return lexicon.equals(other.lexicon) && roles.equals(other.roles);
    }

    /** @param text anything at all; what lies beyond 4,096 UTF-16 units is not read */
    public Understood understand(String text) {
        var written = Pieces.of(Fold.fold(text));
        var tokens = new ArrayList<Token>(written.size());
        var kinds = new LinkedHashSet<String>();
        int at = 0;
        while (at < written.size()) {
            int silent = longest(written, at, lexicon.aside());
            int spoken = longest(written, at, lexicon.means().keySet());
            if (silent > 0 && silent >= spoken) {
                kinds.addAll(lexicon.kinds()
                        .getOrDefault(String.join(" ", written.subList(at, at + silent)), List.of()));
                at += silent;
            } else if (spoken == 0 && isSilent(written.get(at))) {
                at++;
            } else {
                tokens.add(token(written, at, spoken));
                at++;
            }
        }
        return new Understood(tokens, tokens.isEmpty() && !written.isEmpty(), kinds);
    }

    /** How many words from {@code at} on the longest form takes, 0 for none. */
    private int longest(List<String> words, int at, Set<String> forms) {
        int most = Math.min(lexicon.longest().getOrDefault(words.get(at), 0), words.size() - at);
        for (int length = most; length > 1; length--) {
            if (forms.contains(String.join(" ", words.subList(at, at + length)))) {
                return length;
            }
        }
        return most > 0 && forms.contains(words.get(at)) ? 1 : 0;
    }

    /** Particles are written like {@code k4k} and {@code minnn} too. */
    private boolean isSilent(String word) {
        for (String base : endings.without(word)) {
            if (lexicon.aside().contains(base)) {
                return true;
            }
        }
        return false;
    }

    private Token token(List<String> written, int at, int spoken) {
        String word = written.get(at);
        var means = new LinkedHashSet<String>();
        if (spoken > 0) {
            means.addAll(lexicon.means().get(String.join(" ", written.subList(at, at + spoken))));
        }
        addMeanings(word, means);
        for (String base : endings.without(word)) {
            means.add(base);
            addMeanings(base, means);
        }
        means.remove(word);
        return new Token(word, List.copyOf(means));
    }

    private void addMeanings(String word, Set<String> means) {
        means.addAll(lexicon.means().getOrDefault(word, List.of()));
    }
}
