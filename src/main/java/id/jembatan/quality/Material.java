package id.jembatan.quality;

import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Library;
import id.jembatan.quality.Labelled.Expect;
import id.jembatan.search.Search;
import id.jembatan.search.Search.Examined;
import id.jembatan.search.Thresholds;
import id.jembatan.search.Weights;
import id.jembatan.words.Lessons;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a fit learns from: labelled questions, and the library's own phrasings and lessons, each asked of a library without it. Some
 * articles are left out altogether: so the sums learn what a question without an answer looks like.
 */
record Material(List<Row> labelled, List<Row> own) {
    /** What one of the library's own phrasings counts beside a labelled question. */
    private static final double PHRASING = 0.03;

    private static final double LESSON = 0.05;

    private static final int LIBRARIES = 4;
    private static final int EVERY_PHRASING = 8;
    private static final int EVERY_ARTICLE = 9;
    private static final int EVERY_OF_LEFT_OUT = 2;

    /**
     * A question and what was found for it.
     *
     * @param right ids of the articles that answer it; empty where none does
     */
    record Row(List<Examined> found, Expect expect, Set<String> right, double weight) {
        boolean isRight(int place) {
            return right.contains(found.get(place).article().id());
        }
    }

    private record Question(String text, Expect expect, Set<String> right, double weight) {}

    /** A library without what is asked of it. */
    private record Without(List<Article> articles, Lessons lessons, List<Question> asked) {}

    /** @param labelled those of the unread third and urgent ones are passed over */
    static Material of(Library library, List<Labelled> labelled) {
        var questions = labelled.stream()
                .filter(question -> !question.unread() && question.expect() != Expect.URGENT)
                .map(question -> new Question(question.question(), question.expect(), question.articles(), 1))
                .toList();
        var whole = new Without(
                List.copyOf(library.articles().values()), library.words().lessons(), questions);
        var own = IntStream.range(0, LIBRARIES)
                .mapToObj(part -> without(library, part))
                .flatMap(some -> rows(library, some).stream())
                .toList();
        return new Material(rows(library, whole), own);
    }

    private static List<Row> rows(Library library, Without some) {
        var unsure = new Thresholds(1, 1, 0, Weights.ordering(new double[0]));
        var search =
                Search.over(some.articles(), library.slots(), library.words().taught(some.lessons()), unsure);
        return some.asked().stream()
                .map(question -> new Row(
                        search.examine(question.text()), question.expect(), question.right(), question.weight()))
                .filter(row -> !row.found().isEmpty())
                .toList();
    }

    private static Without without(Library library, int part) {
        var kept = new ArrayList<Article>();
        var asked = new ArrayList<Question>();
        int place = 0;
        for (var article : library.articles().values()) {
            split(article, part, place++ % EVERY_ARTICLE == part, kept, asked);
        }
        var lessons = library.words().lessons();
        return new Without(
                kept,
                new Lessons(
                        split(lessons.others(), part, Expect.OUTSIDE, asked),
                        split(lessons.cases(), part, Expect.ESCALATE, asked)),
                asked);
    }

    private static List<String> split(List<String> lessons, int part, Expect expect, List<Question> asked) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < lessons.size(); i++) {
            if (i % LIBRARIES == part) {
                asked.add(new Question(lessons.get(i), expect, Set.of(), LESSON));
            } else {
                kept.add(lessons.get(i));
            }
        }
        return kept;
    }

    private static void split(Article article, int part, boolean leftOut, List<Article> kept, List<Question> asked) {
        var phrasings = new ArrayList<Article.Phrasing>();
        for (int i = 0; i < article.questions().size(); i++) {
            var phrasing = article.questions().get(i);
            if (leftOut && i % EVERY_OF_LEFT_OUT == 0) {
                asked.add(new Question(phrasing.text(), Expect.ANSWER, Set.of(), PHRASING));
            } else if (!leftOut && i % EVERY_PHRASING == part + 1) {
                asked.add(new Question(phrasing.text(), Expect.ANSWER, Set.of(article.id()), PHRASING));
            } else {
                phrasings.add(phrasing);
            }
        }
        if (!leftOut) {
            kept.add(article.askedBy(phrasings));
        }
    }
}
