package id.jembatan.search;

import id.jembatan.knowledge.Article;
import java.util.List;

/**
 * What the library has to say to one question.
 *
 * @param found best first; ties broken by article id
 */
public record Verdict(Decision decision, List<Scored> found) {
    public Verdict {
        found = List.copyOf(found);
    }

    /** @param confidence that this article answers the question, 0 to 1 */
    public record Scored(Article article, double confidence) {}
}
