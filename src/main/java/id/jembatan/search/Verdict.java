package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Circumstances;
import java.util.List;

/**
 * What the library has to say to one question.
 *
 * @param found best first; ties broken by article id
 * @param told of the person's situation, with this question or before
 */
public record Verdict(Decision decision, List<Scored> found, Circumstances told) {
    public Verdict {
        found = List.copyOf(found);
    }

    /** @param confidence that this article answers the question, 0 to 1 */
    public record Scored(Article article, double confidence) {}
}
