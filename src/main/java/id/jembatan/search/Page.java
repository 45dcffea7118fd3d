package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Suited;
import id.jembatan.words.Token;
import id.jembatan.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * An article read word by word, without the words that say nothing about a matter. Immutable.
 *
 * @param asked its title and the ways it is asked for, one list each
 * @param answered its title and text as one
 * @param negatives the questions that must not find it, one list each
 * @param traits of each of {@code asked}, with every word, in order and each once; not to be changed
 */
record Page(
        Article article,
        List<List<Token>> asked,
        List<Token> answered,
        List<List<Token>> negatives,
        List<int[]> traits) {
    static Page of(Article article, Words words) {
        var answer = new ArrayList<>(List.of(article.title()));
        article.texts().map(Suited.Text::body).forEach(body -> {
            answer.add(body.brief());
            answer.addAll(body.steps());
            answer.add(body.warning());
            answer.add(body.where());
        });
        var spoken = Stream.concat(
                        Stream.of(article.title()), article.questions().stream().map(Article.Phrasing::text))
                .map(text -> words.understand(text).tokens())
                .toList();
        return new Page(
                article,
                spoken.stream().map(text -> Reader.telling(words, text)).toList(),
                Reader.tokens(words, String.join("\n", new LinkedHashSet<>(answer))),
                article.negatives().stream()
                        .map(text -> Reader.tokens(words, text))
                        .toList(),
                spoken.stream().map(text -> Traits.hashes(text, words.roles())).toList());
    }

    /** Every word of the ways it is asked for. */
    List<Token> asking() {
        return asked.stream().flatMap(List::stream).toList();
    }

    List<Token> everything() {
        return Stream.concat(asking().stream(), answered.stream()).toList();
    }
}
