package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Circumstances;
import id.jembatan.knowledge.Suited;
import java.time.LocalDate;
import java.util.List;

/**
 * From what was found to what to do. The rule, in this order:
 *
 * <ol>
 *   <li>Nothing was found, or the question is like one of another field ({@link Weights#isOutside}) and no article is likely,
 *       nor is half of it of our field: outside.
 *   <li>The best is not in force: expired, whatever else was found.
 *   <li>It is like one that only an officer can settle ({@link Weights#isPersonal}): escalate.
 *   <li>The best is sure ({@code answerFrom}), leads by {@code gap}, and more than one word found it, or that word finds nothing
 *       else: answer, or choose where it differs by something that was not told.
 *   <li>The best is likely ({@code clarifyFrom}) and two or three that are in force and not vetoed are left to ask about: clarify;
 *       else escalate, or outside where no word is of our field.
 * </ol>
 */
record Rules(Thresholds thresholds) {
    /** Articles offered at most when it is not clear which was meant. */
    private static final int OFFERED = 3;

    private static final double HALF = 0.5;

    /** How sure of the best article one must be not to take the question for another field's, whatever it sounds like. */
    private static final double LIKELY = 0.6;

    /** Share of the question that one phrasing must have before its article is sent. */
    private static final double LEAST_ASKED = 0.15;

    /**
     * What to do.
     *
     * @param found best first
     * @param told of the person's situation
     */
    Decision decide(Question question, List<Candidate> found, Circumstances told, LocalDate today) {
        if (found.isEmpty()) {
            return question.field() > 0 ? new Decision.Escalate() : new Decision.Outside();
        }
        var best = found.getFirst();
        if (best.confidence() < LIKELY
                && !question.isOurs()
                && thresholds.weights().isOutside(best.features())) {
            return new Decision.Outside();
        }
        if (!best.article().inForce(today) && best.confidence() >= thresholds.clarifyFrom()) {
            return new Decision.Expired(best.article());
        }
        if (thresholds.weights().isPersonal(best.features())) {
            return new Decision.Escalate();
        }
        if (isSure(best) && (question.words().size() > 1 || found.size() == 1)) {
            return answer(best.article(), told);
        }
        if (best.confidence() < thresholds.clarifyFrom()) {
            return question.field() > 0 ? new Decision.Escalate() : new Decision.Outside();
        }
        var offered = offered(found, today);
        return offered.size() < 2 ? new Decision.Escalate() : new Decision.Clarify(offered);
    }

    private static Decision answer(Article article, Circumstances told) {
        return switch (article.suited(told)) {
            case Suited.Text ignored -> new Decision.Answer(article);
            case Suited.Ask missing -> new Decision.Choose(article, missing);
        };
    }

    private boolean isSure(Candidate best) {
        return best.confidence() >= thresholds.answerFrom()
                && best.of(Feature.LEAD) >= thresholds.gap()
                && best.of(Feature.ASKED) >= LEAST_ASKED
                && !isVetoed(best);
    }

    /** For another country, without half of the words of our field that were asked, or less like its own questions than like one that must not find it. */
    private static boolean isVetoed(Candidate candidate) {
        return candidate.of(Feature.ELSEWHERE) > 0
                || candidate.of(Feature.FOREIGN) >= HALF
                || candidate.of(Feature.NEGATIVE) > candidate.of(Feature.NEAREST);
    }

    /** The best in force; one that is less like its own questions than like one that must not find it, only where it is likely. */
    private static List<Article> offered(List<Candidate> found, LocalDate today) {
        return found.stream()
                .filter(candidate -> candidate.article().inForce(today)
                        && (candidate.of(Feature.NEGATIVE) <= candidate.of(Feature.NEAREST)
                                || candidate.confidence() >= LIKELY))
                .limit(OFFERED)
                .map(Candidate::article)
                .toList();
    }
}
