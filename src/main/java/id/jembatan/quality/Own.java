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

    static Own of(Library library, LocalDate today) {
        int asked = 0;
        var missed = new ArrayList<Miss>();
        var wrong = new ArrayList<Miss>();
        try (var search = Search.over(library.articles().values(), library.words(), Thresholds.DEFAULT)) {
            for (var article : library.articles().values()) {
                if (article.status() == Article.Status.DRAFT) {
                    continue;
                }
                for (var question : article.questions()) {
                    asked++;
                    String found = first(search, question.text(), today);
                    if (!found.equals(article.id())) {
                        missed.add(new Miss(article.id(), question.text(), found));
                    }
                }
                for (var negative : article.negatives()) {
                    if (answers(search, negative, article, today)) {
                        wrong.add(new Miss(article.id(), negative, article.id()));
                    }
                }
            }
        }
        return new Own(asked, missed, wrong);
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

    /** The share of ways of asking that find their own article first, in percent. */
    double percent() {
        return asked == 0 ? 100 : 100.0 * (asked - missed.size()) / asked;
    }
}
