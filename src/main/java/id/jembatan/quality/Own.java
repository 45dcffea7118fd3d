package id.jembatan.quality;

import id.jembatan.files.Problem;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Library;
import id.jembatan.search.Decision;
import id.jembatan.search.Search;
import id.jembatan.search.Thresholds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the search fares with what the articles themselves say: their own ways of asking, and what must not find them.
 *
 * @param asked ways of asking of all articles but drafts
 * @param missed those that find another article first
 * @param wrong negatives that are answered with their own article
 */
record Own(int asked, List<Miss> missed, List<Miss> wrong) {
    /** @param found the id of what was found first; empty where nothing was */
    record Miss(String article, String text, String found) {}

    static Own of(Library library, LocalDate today, Thresholds thresholds) {
        var articles = library.articles().values().stream()
                .filter(article -> article.status() != Article.Status.DRAFT)
                .toList();
        var search = Search.over(articles, library.slots(), library.words(), thresholds);
        var without = Search.over(
                articles.stream().map(Article::withoutNegatives).toList(),
                library.slots(),
                library.words(),
                thresholds);
        return new Own(
                articles.stream()
                        .mapToInt(article -> article.questions().size())
                        .sum(),
                articles.parallelStream()
                        .flatMap(article -> missed(search, article, today))
                        .toList(),
                articles.parallelStream()
                        .flatMap(article -> wrong(without, article, today))
                        .toList());
    }

    private static Stream<Miss> missed(Search search, Article article, LocalDate today) {
        return article.questions().stream()
                .map(question -> new Miss(article.id(), question.text(), first(search, question.text(), today)))
                .filter(miss -> !miss.found.equals(miss.article));
    }

    private static Stream<Miss> wrong(Search search, Article article, LocalDate today) {
        return article.negatives().stream()
                .filter(negative -> answers(search, negative, article, today))
                .map(negative -> new Miss(article.id(), negative, article.id()));
    }

    private static String first(Search search, String question, LocalDate today) {
        var found = search.ask(question, today).found();
        return found.isEmpty() ? "" : found.getFirst().article().id();
    }

    private static boolean answers(Search search, String question, Article article, LocalDate today) {
        return search.ask(question, today).decision() instanceof Decision.Answer answer
                && answer.article().id().equals(article.id());
    }

    List<Problem> problems(Lines lines) {
        var problems = new ArrayList<Problem>();
        for (var miss : missed) {
            problems.add(Problem.warning(
                    Lines.file(miss.article), lines.of(miss.article, miss.text), "own.missed", miss.text, miss.found));
        }
        for (var miss : wrong) {
            problems.add(Problem.error(
                    Lines.file(miss.article), lines.of(miss.article, miss.text), "negative.found", miss.text));
        }
        return problems;
    }
}
