package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.search.Verdict.Scored;

/**
 * An article that may answer, and what speaks for it.
 *
 * @param features by the place of each {@link Feature}
 * @param rank the higher the better; comparable within one question only
 * @param confidence 0 to 1
 */
record Candidate(Article article, double[] features, double rank, double confidence) {
    Candidate(Article article, double[] features, double rank) {
        this(article, features, rank, 0);
    }

    Candidate sure(double confidence) {
        return new Candidate(article, features, rank, confidence);
    }

    double of(Feature feature) {
        return features[feature.ordinal()];
    }

    Scored scored() {
        return new Scored(article, confidence);
    }
}
