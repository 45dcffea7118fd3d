package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Suited;
import java.util.List;

/** What to do with a question. */
public sealed interface Decision {
    /** As {@code ask --json} and {@code evaluate} name it. */
    default String word() {
        return switch (this) {
            case Answer ignored -> "answer";
            case Choose ignored -> "choose";
            case Clarify ignored -> "clarify";
            case Expired ignored -> "expired";
            case Escalate ignored -> "escalate";
            case Outside ignored -> "outside";
        };
    }

    /** Sure enough: this article. */
    record Answer(Article article) implements Decision {}

    /**
     * Sure enough, but this article differs by something that was not told.
     *
     * @param missing what one question with buttons settles
     */
    record Choose(Article article, Suited.Ask missing) implements Decision {}

    /** @param candidates best first, two or three */
    record Clarify(List<Article> candidates) implements Decision {
        public Clarify {
            candidates = List.copyOf(candidates);
        }
    }

    /** The best article is past its date or withdrawn: no old steps, but a contact and an officer. */
    record Expired(Article article) implements Decision {}

    /** Our field, but nothing fits: an officer. */
    record Escalate() implements Decision {}

    /** Not our field. */
    record Outside() implements Decision {}
}
