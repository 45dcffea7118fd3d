package id.jembatan.quality;

import id.jembatan.quality.Labelled.Expect;
import id.jembatan.search.Decision;
import id.jembatan.search.Verdict;
import id.jembatan.urgent.Alarm;
import java.util.List;
import java.util.Optional;

/**
 * What became of one labelled question.
 *
 * @param alarm set off before the search was asked
 * @param micros what triage and search took together, the least of several runs
 */
record Outcome(Labelled asked, Optional<Alarm> alarm, Verdict verdict, double micros) {
    /** Articles that a person chooses from, at most. */
    private static final int SHOWN = 3;

    /** As {@code ask} names it. */
    String decision() {
        return alarm.isPresent() ? "urgent" : verdict.decision().word();
    }

    boolean decided(String decision) {
        return decision().equals(decision);
    }

    /** Whether one article is taken to settle it, be it after a question about the person's situation. */
    boolean settled() {
        return decided("answer") || decided("choose");
    }

    boolean answerable() {
        return asked.expect() == Expect.ANSWER;
    }

    boolean rightFirst() {
        return rightWithin(1);
    }

    /** Whether one of the three best is right, whatever was decided. */
    boolean rightInThree() {
        return rightWithin(SHOWN);
    }

    private boolean rightWithin(int most) {
        return found().stream().limit(most).anyMatch(asked.articles()::contains);
    }

    /** Whether a right one was sent or offered. */
    boolean rightShown() {
        if (alarm.isPresent()) {
            return false;
        }
        return switch (verdict.decision()) {
            case Decision.Answer(var article) -> asked.articles().contains(article.id());
            case Decision.Choose(var article, var missing) -> asked.articles().contains(article.id());
            case Decision.Clarify(var candidates) ->
                candidates.stream().anyMatch(article -> asked.articles().contains(article.id()));
            case Decision.Expired ignored -> false;
            case Decision.Escalate ignored -> false;
            case Decision.Outside ignored -> false;
        };
    }

    /** Ids, best first. */
    List<String> found() {
        return verdict.found().stream().map(found -> found.article().id()).toList();
    }

    /** Of the best article, 0 where there is none. */
    double confidence() {
        return verdict.found().isEmpty() ? 0 : verdict.found().getFirst().confidence();
    }

    /** Whether the decision is not what a person would have wished for. */
    boolean missed() {
        return switch (asked.expect()) {
            case ANSWER -> !rightFirst() || alarm.isPresent() || decided("outside");
            case URGENT -> alarm.isEmpty();
            case OUTSIDE -> !decided("outside");
            case ESCALATE -> settled();
        };
    }
}
