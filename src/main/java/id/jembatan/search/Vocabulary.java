package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.search.Wanted.Form;
import id.jembatan.words.Token;
import id.jembatan.words.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The words the library uses, and how rare each is. Immutable, thread-safe.
 *
 * @param articles how many there are
 * @param exact folded words, each with how many articles use it
 * @param stems their stems, each with how many articles use it
 * @param asked the stems of titles and phrasings: what the library is asked for by
 */
record Vocabulary(int articles, Map<String, Integer> exact, Map<String, Integer> stems, Set<String> asked) {
    static Vocabulary of(List<Article> articles, Words lists) {
        Map<String, Integer> exact = new TreeMap<>();
        Map<String, Integer> stems = new HashMap<>();
        Set<String> asked = new HashSet<>();
        for (Article article : articles) {
            var asking = words(Index.asked(article), lists);
            var all = words(Index.answered(article), lists);
            all.addAll(asking);
            all.forEach(word -> exact.merge(word, 1, Integer::sum));
            stems(all).forEach(stem -> stems.merge(stem, 1, Integer::sum));
            asked.addAll(stems(asking));
        }
        return new Vocabulary(articles.size(), exact, stems, asked);
    }

    private static Set<String> words(List<String> texts, Words lists) {
        return texts.stream()
                .flatMap(text -> Reader.tokens(lists, text).stream())
                .map(Token::text)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> stems(Set<String> words) {
        return words.stream().map(Stems::stem).collect(Collectors.toSet());
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
