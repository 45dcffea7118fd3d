package id.jembatan.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Checks that no two articles claim the same question, nor one twice, and that none claims a question it says is not its own. */
final class Phrasings {
    private record Claim(String article, String place) {}

    private final Function<String, List<String>> form;
    private final Map<List<String>, Claim> claims = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    /** @param form the words of a question as they are looked for: folded, without greetings and particles */
    Phrasings(Function<String, List<String>> form) {
        this.form = form;
    }

    /** To be called once for each article, in order of their files. */
    void check(ArticleFile article) {
        var own = new HashSet<List<String>>();
        var questions = article.article().questions();
        for (int index = 0; index < questions.size(); index++) {
            var words = form.apply(questions.get(index).text());
            own.add(words);
            claim(article, index, questions.get(index).text(), words);
        }
        var negatives = article.article().negatives();
        for (int index = 0; index < negatives.size(); index++) {
            var words = form.apply(negatives.get(index));
            if (!words.isEmpty() && own.contains(words)) {
                report(article, "negatives", index, "negative.question", negatives.get(index));
            }
        }
    }

    private void claim(ArticleFile article, int index, String question, List<String> words) {
        if (words.isEmpty()) {
            if (!question.isEmpty()) {
                report(article, "questions", index, "question.smalltalk", question);
            }
            return;
        }
        var fields = article.fields();
        var mine = new Claim(fields.file(), fields.file() + ":" + fields.line("questions", index));
        var first = claims.putIfAbsent(words, mine);
        if (!written.add(fields.file() + letters(question))) {
            report(article, "questions", index, "question.again", question);
        } else if (first != null && !first.article.equals(mine.article)) {
            report(article, "questions", index, "question.twice", question, first.place);
        }
    }

    /** What is left of a question without its signs. */
    private static String letters(String question) {
        return " "
                + question.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }

    private static void report(ArticleFile article, String key, int index, String what, Object... arguments) {
        article.fields().report(article.fields().line(key, index), what, arguments);
    }
}
