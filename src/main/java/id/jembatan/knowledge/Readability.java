package id.jembatan.knowledge;

import id.jembatan.knowledge.Sentences.Sentence;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * How easy a library is to read. Articles that are drafts do not count.
 *
 * @param sentences how many there are
 * @param median words of a sentence; 0 where there is none
 * @param longest words of a sentence
 * @param screen characters of the longest first screen
 * @param amounts sums of money named
 */
public record Readability(int sentences, int median, int longest, int screen, int amounts) {
    public static Readability of(Library library) {
        var articles = library.articles().values().stream()
                .filter(article -> article.status() != Article.Status.DRAFT)
                .toList();
        int[] words = articles.stream()
                .flatMap(Readability::paragraphs)
                .flatMap(text -> Sentences.in(text).stream())
                .mapToInt(Sentence::words)
                .filter(count -> count > 0)
                .sorted()
                .toArray();
        return new Readability(
                words.length,
                words.length == 0 ? 0 : words[words.length / 2],
                Arrays.stream(words).max().orElse(0),
                articles.stream()
                        .mapToInt(article -> Readable.firstScreen(article, library.contacts()))
                        .max()
                        .orElse(0),
                (int) articles.stream()
                        .flatMap(Readability::paragraphs)
                        .mapToLong(
                                text -> Readable.AMOUNT.matcher(text).results().count())
                        .sum());
    }

    /** Each once, though texts for one situation may share some. */
    private static Stream<String> paragraphs(Article article) {
        return article.texts()
                .map(Suited.Text::body)
                .flatMap(body -> Stream.of(
                                body.brief().lines(),
                                body.steps().stream(),
                                body.warning().lines(),
                                body.where().lines())
                        .flatMap(part -> part))
                .distinct();
    }
}
