package id.jembatan.search;

import id.jembatan.search.Wanted.Form;
import id.jembatan.words.Roles;
import id.jembatan.words.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words the library uses, and how rare each is. Immutable, thread-safe.
 *
 * @param articles how many there are
 * @param exact folded words, each with how many articles use it
 * @param using stems, each with how many articles use it
 * @param known the stem of every word of the library and of its words' meanings
 * @param numbers every stem of {@code known}, each with its number from 0
 * @param roles what words are for
 */
record Vocabulary(
        int articles,
        Map<String, Integer> exact,
        Map<String, Integer> using,
        Map<String, String> known,
        Map<String, Integer> numbers,
        Roles roles) {
    /** The number of a stem that the library does not have. */
    static final int STRANGE = -1;

    static Vocabulary of(List<Page> pages, Roles roles) {
        Map<String, Integer> exact = new HashMap<>();
        Map<String, Integer> using = new HashMap<>();
        Map<String, String> known = new HashMap<>();
        for (Page page : pages) {
            var words = new HashSet<String>();
            var stems = new HashSet<String>();
            for (Token token : page.everything()) {
                if (words.add(token.text())) {
                    stems.add(known.computeIfAbsent(token.text(), Stems::stem));
                }
                for (String meaning : Reader.meanings(token, roles)) {
                    known.computeIfAbsent(meaning, Stems::stem);
                }
            }
            words.forEach(word -> exact.merge(word, 1, Integer::sum));
            stems.forEach(stem -> using.merge(stem, 1, Integer::sum));
        }
        Map<String, Integer> numbers = new HashMap<>();
        known.values().forEach(stem -> numbers.putIfAbsent(stem, numbers.size()));
        return new Vocabulary(pages.size(), exact, using, known, numbers, roles);
    }

    int number(String stem) {
        return numbers.getOrDefault(stem, STRANGE);
    }

    String stem(String word) {
        String stem = known.get(word);
        return stem == null ? Stems.stem(word) : stem;
    }

    /** A word's own stem and those of its meanings. */
    Set<String> stems(Token token) {
        var meanings = Reader.meanings(token, roles);
        if (meanings.isEmpty()) {
            return Set.of(stem(token.text()));
        }
        var stems = new HashSet<String>();
        stems.add(stem(token.text()));
        for (String meaning : meanings) {
            stems.add(stem(meaning));
        }
        return Set.copyOf(stems);
    }

    /** The stem of its first meaning, or of the word itself. */
    String main(Token token) {
        return stem(Reader.meanings(token, roles).stream().findFirst().orElse(token.text()));
    }

    boolean knows(Form form) {
        return using.containsKey(form.stem());
    }

    /** How much a word tells, 0 to 1: near 0 for one that every article uses, 1 for one that none does. */
    double rarity(String stem) {
        return idf(using.getOrDefault(stem, 0)) / idf(0);
    }

    /** As BM25 has it. */
    private double idf(int using) {
        return Math.log(1 + (articles - using + 0.5) / (using + 0.5));
    }
}
