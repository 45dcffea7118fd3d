package id.jembatan.knowledge;

import id.jembatan.words.Token;
import id.jembatan.words.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Checks that no two articles claim the same question, and that none claims a question it says is not its own. */
final class Phrasings {
    private record Claim(String article, String place) {}

    private final Words words;
    private final Map<List<String>, Claim> claims = new HashMap<>();

    Phrasings(Words words) {
        this.words = words;
    }

    /** To be called once for each article, in order of their files. */
    void check(ArticleFile article) {
        var own = new HashSet<List<String>>();
        var questions = article.article().questions();
        for (int index = 0; index < questions.size(); index++) {
            var form = form(questions.get(index).text());
            own.add(form);
            claim(article, index, questions.get(index).text(), form);
        }
        var negatives = article.article().negatives();
        for (int index = 0; index < negatives.size(); index++) {
            var form = form(negatives.get(index));
            if (!form.isEmpty() && own.contains(form)) {
                report(article, "negatives", index, "negative.question", negatives.get(index));
            }
        }
    }

    private void claim(ArticleFile article, int index, String question, List<String> form) {
        if (form.isEmpty()) {
            if (!question.isEmpty()) {
                report(article, "questions", index, "question.smalltalk", question);
            }
            return;
        }
        var fields = article.fields();
        var mine = new Claim(fields.file(), fields.file() + ":" + fields.line("questions", index));
        var first = claims.putIfAbsent(form, mine);
        if (first != null && !first.article.equals(mine.article)) {
            report(article, "questions", index, "question.twice", question, first.place);
        }
    }

    /** The words of a question as they are looked for: folded, without greetings and particles. */
    private List<String> form(String question) {
        return (words.understand(question).tokens().stream().map(Token::text).toList());
    }

    private static void report(ArticleFile article, String key, int index, String what, Object... arguments) {
        article.fields().report(article.fields().line(key, index), what, arguments);
    }
}
