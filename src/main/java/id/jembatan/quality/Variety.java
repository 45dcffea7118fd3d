package id.jembatan.quality;

import id.jembatan.files.Problem;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Library;
import java.util.ArrayList;
import java.util.List;

/** Warns of articles that know too few ways to be asked for. Pure but for the lines. */
final class Variety {
    private static final int FEWEST = 20;
    private static final int FEWEST_JAVANESE = 3;
    private static final int FEWEST_MADURESE = 2;

    private Variety() {}

    static List<Problem> problems(Library library, Lines lines) {
        var problems = new ArrayList<Problem>();
        for (var article : library.articles().values()) {
            if (article.status() == Article.Status.DRAFT) {
                continue;
            }
            int line = lines.of(article.id(), "questions:");
            warn(problems, article, line, "question.few", article.questions().size(), FEWEST);
            warn(problems, article, line, "question.few-jv", in(article, "jv"), FEWEST_JAVANESE);
            warn(problems, article, line, "question.few-mad", in(article, "mad"), FEWEST_MADURESE);
        }
        return problems;
    }

    private static void warn(List<Problem> problems, Article article, int line, String key, int seen, int fewest) {
        if (seen < fewest) {
            problems.add(Problem.warning(Lines.file(article.id()), line, key, seen, fewest));
        }
    }

    private static int in(Article article, String language) {
        return (int) article.questions().stream()
                .filter(question -> question.language().equals(language))
                .count();
    }
}
