package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.words.Token;
import id.jembatan.words.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All that a search is made of, read word by word: the articles, and the lessons beside them. What is read depends on the text and on
 * the word lists alone, so that of a library that changed only what changed is read again. Immutable.
 *
 * @param list in order of the articles' ids
 * @param others what is told of each question of another field
 * @param cases what is told of each question about one person's case
 * @param strange the words of each question of another field that say something
 */
record Pages(Words words, List<Page> list, List<int[]> others, List<int[]> cases, List<List<Token>> strange) {
    static final Pages NONE = new Pages(Words.none(), List.of(), List.of(), List.of(), List.of());

    /** The same as if these had never been read. @param articles in any order; drafts are left out */
    Pages after(Collection<Article> articles, Words words) {
        boolean alike = words.readsAs(this.words);
        var known = alike ? byArticle() : Map.<Article, Page>of();
        var list = articles.stream()
                .filter(article -> article.status() != Article.Status.DRAFT)
                .sorted(Comparator.comparing(Article::id))
                .toList()
                .parallelStream()
                .map(article -> known.containsKey(article) ? known.get(article) : Page.of(article, words))
                .toList();
        if (alike && words.lessons().equals(this.words.lessons())) {
            return new Pages(words, list, others, cases, strange);
        }
        var others = read(words.lessons().others(), words);
        var strange = others.stream().map(text -> Reader.telling(words, text)).toList();
        return new Pages(
                words, list, traits(others, words), traits(read(words.lessons().cases(), words), words), strange);
    }

    /** Whether the same can be learned from both. */
    boolean teachAs(Pages other) {
        return words.readsAs(other.words)
                && alike(others, other.others)
                && alike(cases, other.cases)
                && list.size() == other.list.size()
                && IntStream.range(0, list.size())
                        .allMatch(place -> alike(
                                list.get(place).traits(), other.list.get(place).traits()));
    }

    private static boolean alike(List<int[]> some, List<int[]> other) {
        return some == other || Arrays.deepEquals(some.toArray(), other.toArray());
    }

    private Map<Article, Page> byArticle() {
        var known = new HashMap<Article, Page>();
        list.forEach(page -> known.put(page.article(), page));
        return known;
    }

    private static List<List<Token>> read(List<String> texts, Words words) {
        return texts.parallelStream()
                .map(text -> words.understand(text).tokens())
                .toList();
    }

    private static List<int[]> traits(List<List<Token>> texts, Words words) {
        return texts.parallelStream()
                .map(text -> Traits.hashes(text, words.roles()))
                .toList();
    }
}
