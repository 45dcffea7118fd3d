package id.jembatan.search;

import id.jembatan.search.Wanted.Form;
import id.jembatan.words.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words the library uses, and how rare each is. Immutable, thread-safe.
 *
 * @param articles how many there are
 * @param exact folded words, each with how many articles use it
 * @param stems their stems, each with how many articles use it
 */
record Vocabulary(int articles, Map<String, Integer> exact, Map<String, Integer> stems) {
    static Vocabulary of(List<Page> pages) {
        Map<String, Integer> exact = new HashMap<>();
        Map<String, Integer> stems = new HashMap<>();
        for (Page page : pages) {
            var words = page.everything().stream().map(Token::text).collect(Collectors.toSet());
            words.forEach(word -> exact.merge(word, 1, Integer::sum));
            words.stream().map(Stems::stem).distinct().forEach(stem -> stems.merge(stem, 1, Integer::sum));
        }
        return new Vocabulary(pages.size(), exact, stems);
    }

    boolean knows(Form form) {
        return stems.containsKey(form.stem());
    }

    /** How much a word tells, 0 to 1: near 0 for one that every article uses, 1 for one that none does. */
    double rarity(String stem) {
        return idf(stems.getOrDefault(stem, 0)) / idf(0);
    }

    /** As BM25 has it. */
    private double idf(int using) {
        return Math.log(1 + (articles - using + 0.5) / (using + 0.5));
    }
}
