package id.jembatan.knowledge;

import id.jembatan.files.Nearest;
import id.jembatan.files.Problem;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds what articles cite against the list of laws.
 *
 * @param known by name
 */
record Laws(Map<String, Law> known) {
    /** What amends or replaces a law is itself a law that articles may rest on. */
    void check(Entry<Law> law) {
        String next = law.value().successor();
        if (!next.isEmpty() && !known.containsKey(next)) {
            law.fields().report("successor", "law.next", law.id(), next, Nearest.to(next, known.keySet()));
        }
    }

    /** The article, under review where it rests on a law that was revoked. */
    Article check(ArticleFile file, Consumer<Problem> problems) {
        var article = file.article();
        boolean revoked = false;
        for (int index = 0; index < article.sources().size(); index++) {
            String name = article.sources().get(index).law();
            var law = known.get(name);
            int line = file.fields().line("sources", index);
            if (law == null && !name.isEmpty()) {
                file.fields().report(line, "law.unknown", name, Nearest.to(name, known.keySet()));
            } else if (law != null && law.status() == Law.Status.REVOKED) {
                revoked = true;
                problems.accept(Problem.warning(file.fields().file(), line, "law.revoked", name, law.successor()));
            }
        }
        return revoked ? article.reviewed() : article;
    }
}
