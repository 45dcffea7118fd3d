package id.jembatan.search;

import id.jembatan.knowledge.Article;
import java.time.LocalDate;
import java.util.List;

/**
 * From what was found to what to do. The rule, in this order:
 *
 * <ol>
 *   <li>Nothing was asked, or hardly a word of it belongs to our field and no article is likely: outside.
 *   <li>No article is likely ({@code clarifyFrom}): escalate.
 *   <li>The likeliest is not in force: expired, whatever else was found.
 *   <li>It is sure ({@code answerFrom}), leads by {@code gap}, and more than one word found it, or that word finds nothing else:
 *       answer.
 *   <li>Two or three are in force and comparable with the likeliest: clarify; else escalate.
 * </ol>
 */
record Rules(Thresholds thresholds) {
    /** Articles offered at most when it is not clear which was meant. */
    private static final int OFFERED = 3;

    /** Share of the likeliest article's confidence from which another is offered beside it. */
    private static final double COMPARABLE = 0.5;

    /** Share of a question's words that must be of our field, where no article is likely, for an officer to be offered. */
    private static final double OURS_FROM = 0.2;

    /** @param found best first */
    Decision decide(Question question, List<Candidate> found, LocalDate today) {
        if (found.isEmpty() || found.getFirst().confidence() < thresholds.clarifyFrom()) {
            return question.field() < OURS_FROM ? new Decision.Outside() : new Decision.Escalate();
        }
        var best = found.getFirst();
        if (!best.article().inForce(today)) {
            return new Decision.Expired(best.article());
        }
        if (isSure(best) && !(question.words().size() == 1 && found.size() > 1)) {
            return new Decision.Answer(best.article());
        }
        var offered = comparable(found, today);
        return offered.size() < 2 ? new Decision.Escalate() : new Decision.Clarify(offered);
    }

    private boolean isSure(Candidate best) {
        return best.confidence() >= thresholds.answerFrom() && best.features().lead() >= thresholds.gap();
    }

    private static List<Article> comparable(List<Candidate> found, LocalDate today) {
        double enough = COMPARABLE * found.getFirst().confidence();
        return found.stream()
                .filter(candidate -> candidate.confidence() >= enough)
                .map(Candidate::article)
                .filter(article -> article.inForce(today))
                .limit(OFFERED)
                .toList();
    }
}
