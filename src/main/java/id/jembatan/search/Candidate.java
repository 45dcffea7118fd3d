package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.search.Verdict.Scored;

/** An article that may answer, and what speaks for it. Immutable. */
record Candidate(Article article, Features features) {
    double confidence() {
        return features.confidence();
    }

    Scored scored() {
        return new Scored(article, confidence());
    }
}
