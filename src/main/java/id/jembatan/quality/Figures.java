package id.jembatan.quality;

import id.jembatan.quality.Fit.Sure;
import id.jembatan.quality.Labelled.Expect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The figures over some outcomes: shares from 0 to 1, {@link Double#NaN} where there is nothing to count. */
record Figures(List<Outcome> outcomes) {
    /** A share of wrong answers that can be lived with. */
    static final double RISK = 0.03;

    Figures {
        outcomes = List.copyOf(outcomes);
    }

    /** By name, in the order shown. */
    Map<String, Double> all() {
        var all = new LinkedHashMap<String, Double>();
        all.put("right_first", share(Outcome::answerable, Outcome::rightFirst));
        all.put("right_in_three", share(Outcome::answerable, Outcome::rightInThree));
        all.put("right_shown", share(Outcome::answerable, Outcome::rightShown));
        all.put("answered", share(Outcome::answerable, Outcome::settled));
        all.put(
                "wrong_among_answered",
                share(outcome -> outcome.answerable() && outcome.settled(), outcome -> !outcome.rightFirst()));
        all.put(
                "wrong_among_all_answered",
                share(Outcome::settled, outcome -> !outcome.answerable() || !outcome.rightFirst()));
        all.put("outside_kept_out", share(expecting(Expect.OUTSIDE), outcome -> outcome.decided("outside")));
        all.put("officers_not_answered", share(expecting(Expect.ESCALATE), outcome -> !outcome.settled()));
        all.put("officers_escalated", share(expecting(Expect.ESCALATE), outcome -> outcome.decided("escalate")));
        all.put("urgent_recall", share(expecting(Expect.URGENT), Figures::alarmed));
        all.put("false_alarms_nearmiss", share(Figures::nearMiss, Figures::alarmed));
        all.put(
                "false_alarms_ordinary",
                share(outcome -> outcome.asked().expect() != Expect.URGENT && !nearMiss(outcome), Figures::alarmed));
        all.put("auroc", Ranking.auroc(judged()));
        all.put("aurc", Ranking.aurc(judged()));
        all.put("coverage_at_3_percent_risk", Ranking.coverage(judged(), RISK));
        return all;
    }

    SortedMap<String, Double> microseconds() {
        var sorted = outcomes.stream().map(Outcome::micros).sorted().toList();
        var times = new TreeMap<String, Double>();
        times.put("p50_us", at(sorted, 0.50));
        times.put("p99_us", at(sorted, 0.99));
        return times;
    }

    /** What was expected, then what was decided, then how often. */
    SortedMap<Expect, SortedMap<String, Integer>> matrix() {
        var matrix = new TreeMap<Expect, SortedMap<String, Integer>>();
        for (var outcome : outcomes) {
            matrix.computeIfAbsent(outcome.asked().expect(), expect -> new TreeMap<>())
                    .merge(outcome.decision(), 1, Integer::sum);
        }
        return matrix;
    }

    int count(Predicate<Outcome> which) {
        return (int) outcomes.stream().filter(which).count();
    }

    private double share(Predicate<Outcome> of, Predicate<Outcome> which) {
        return (double) count(of.and(which)) / count(of);
    }

    private static Predicate<Outcome> expecting(Expect expect) {
        return outcome -> outcome.asked().expect() == expect;
    }

    private static boolean alarmed(Outcome outcome) {
        return outcome.alarm().isPresent();
    }

    private static boolean nearMiss(Outcome outcome) {
        return outcome.asked().set().equals("nearmiss");
    }

    /** Danger is not the search's to judge. */
    private List<Sure> judged() {
        return outcomes.stream()
                .filter(outcome -> outcome.asked().expect() != Expect.URGENT)
                .map(outcome -> new Sure(outcome.confidence(), outcome.answerable() && outcome.rightFirst()))
                .toList();
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
