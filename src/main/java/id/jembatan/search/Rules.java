package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Circumstances;
import id.jembatan.knowledge.Suited;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From what was found to what to do. The rule, in this order:
 *
 * <ol>
 *   <li>No article is likely ({@code clarifyFrom}; {@link #STRANGER} more where no word of the question belongs to our field;
 *       that much more than {@code answerFrom} where one belongs to another): outside where no word is ours or one is another's, else escalate.
 *   <li>The best is not in force: expired, whatever else was found.
 *   <li>It is about one person's papers: escalate.
 *   <li>The best is sure ({@code answerFrom}), leads by {@code gap}, and more than one word found it, or that word finds nothing
 *       else: answer, or choose where it differs by something that was not told.
 *   <li>Two or three that are in force and not vetoed are left to ask about: clarify; else escalate.
 * </ol>
 */
record Rules(Thresholds thresholds) {
    /** Articles offered at most when it is not clear which was meant. */
    private static final int OFFERED = 3;

    /** Share of the best article's score that the third may lack to be offered beside it. */
    private static final double FAR_BEHIND = 0.5;

    private static final double HALF = 0.5;

    /** Share of the question that one phrasing must have before its article is sent. */
    private static final double LEAST_ASKED = 0.15;

    /** How much more confidence it takes where no word of the question belongs to our field. */
    private static final double STRANGER = 0.20;

    /**
     * What to do.
     *
     * @param found best first
     * @param told of the person's situation
     */
    Decision decide(Question question, List<Candidate> found, Circumstances told, LocalDate today) {
        boolean ours = question.field() > 0;
        if (found.isEmpty() || found.getFirst().confidence() < likely(question, ours)) {
            return ours && !question.about().elsewhere() ? new Decision.Escalate() : new Decision.Outside();
        }
        var best = found.getFirst();
        if (!best.article().inForce(today)) {
            return new Decision.Expired(best.article());
        }
        if (question.about().oneCase()) {
            return new Decision.Escalate();
        }
        if (isSure(best) && (question.words().size() > 1 || found.size() == 1)) {
            return answer(best.article(), told);
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

    private double likely(Question question, boolean ours) {
        if (question.about().elsewhere()) {
            return thresholds.answerFrom() + STRANGER;
        }
        return thresholds.clarifyFrom() + (ours ? 0 : STRANGER);
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

    /** The two best in force, and a third that is not far behind. */
    private static List<Article> offered(List<Candidate> found, LocalDate today) {
        var inForce = found.stream()
                .filter(candidate -> candidate.article().inForce(today)
                        && candidate.of(Feature.NEGATIVE) <= candidate.of(Feature.NEAREST))
                .toList();
        return IntStream.range(0, Math.min(OFFERED, inForce.size()))
                .filter(place -> place < 2 || inForce.get(place).of(Feature.LEAD) >= -FAR_BEHIND)
                .mapToObj(place -> inForce.get(place).article())
                .toList();
    }
}
