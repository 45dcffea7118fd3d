package id.jembatan.knowledge;

import id.jembatan.files.Nearest;
import id.jembatan.files.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks that what one file says of another is there.
 *
 * @param articles ids, those of files that cannot be read among them, so that one broken file is named once
 */
record Links(Set<String> articles, Set<String> desks) {

    void check(ArticleFile article) {
        var fields = article.fields();
        known(fields, "owner", article.article().owner(), desks, "desk.unknown");
        known(fields, "related", article.article().related(), articles, "article.unknown");
        checkRelatedOnce(article);
        if (article.article().related().contains(article.id())) {
            fields.report("related", "related.self", article.id());
        }
    }

    private static void checkRelatedOnce(ArticleFile article) {
        var related = article.article().related();
        for (int index = 0; index < related.size(); index++) {
            if (related.indexOf(related.get(index)) < index) {
                article.fields().report(article.fields().line("related", index), "related.twice", related.get(index));
            }
        }
    }

    void checkDesk(Entry<Desk> desk) {
        known(desk.fields(), "fallback", desk.value().fallback(), desks, "desk.unknown");
        if (desk.value().fallback().equals(desk.id())) {
            desk.fields().report("fallback", "desk.self", desk.id());
        }
    }

    void checkMatter(Entry<Matter> matter) {
        known(matter.fields(), "desk", matter.value().desk(), desks, "desk.unknown");
        known(matter.fields(), "with", matter.value().with(), desks, "desk.unknown");
    }

    void checkTopic(Entry<Topic> topic) {
        known(topic.fields(), "articles", topic.value().articles(), articles, "article.unknown");
    }

    /** Each article belongs to one topic, or people who look there miss it. */
    void checkTopics(List<Entry<Topic>> topics, List<ArticleFile> files, Consumer<Problem> problems) {
        var first = new HashMap<String, String>();
        for (var topic : topics) {
            var fields = topic.fields();
            for (int index = 0; index < topic.value().articles().size(); index++) {
                String id = topic.value().articles().get(index);
                int line = fields.line("articles", index);
                var earlier = first.putIfAbsent(id, fields.file() + ":" + line);
                if (earlier != null) {
                    fields.report(line, "topic.twice", id, earlier);
                }
            }
        }
        for (var file : files) {
            if (file.article().status() == Article.Status.LIVE && !first.containsKey(file.id())) {
                var fields = file.fields();
                problems.accept(Problem.warning(fields.file(), fields.line("id"), "topic.none", file.id()));
            }
        }
    }

    private static void known(Fields fields, String key, List<String> ids, Collection<String> known, String what) {
        for (int index = 0; index < ids.size(); index++) {
            if (!ids.get(index).isEmpty() && !known.contains(ids.get(index))) {
                fields.report(fields.line(key, index), what, key, ids.get(index), Nearest.to(ids.get(index), known));
            }
        }
    }

    private static void known(Fields fields, String key, String id, Collection<String> known, String what) {
        if (!id.isEmpty() && !known.contains(id)) {
            fields.report(key, what, key, id, Nearest.to(id, known));
        }
    }
}
