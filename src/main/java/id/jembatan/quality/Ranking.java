package id.jembatan.quality;

import id.jembatan.quality.Fit.Sure;
import java.util.Comparator;
import java.util.List;

/** How well confidence tells right from wrong. */
final class Ranking {
    private Ranking() {}

    /** How likely a right one is surer than a wrong one; a tie counts half. {@link Double#NaN} where either is missing. */
    static double auroc(List<Sure> judged) {
        var right = judged.stream().filter(Sure::right).toList();
        var wrong = judged.stream().filter(one -> !one.right()).toList();
        double surer = 0;
        for (var one : right) {
            for (var other : wrong) {
                surer += (Double.compare(one.confidence(), other.confidence()) + 1) / 2.0;
            }
        }
        return surer / ((double) right.size() * wrong.size());
    }

    /** The mean share of wrong ones among the surest, over every number of them. */
    static double aurc(List<Sure> judged) {
        double sum = 0;
        int wrong = 0;
        int taken = 0;
        for (var one : surestFirst(judged)) {
            taken++;
            wrong += one.right() ? 0 : 1;
            sum += (double) wrong / taken;
        }
        return sum / taken;
    }

    /** The greatest share of all that may be taken, the surest first, with no more than {@code risk} wrong. */
    static double coverage(List<Sure> judged, double risk) {
        int wrong = 0;
        int taken = 0;
        int most = 0;
        for (var one : surestFirst(judged)) {
            taken++;
            wrong += one.right() ? 0 : 1;
            most = wrong <= risk * taken ? taken : most;
        }
        return (double) most / judged.size();
    }

    /** The least confidence of those that {@link #coverage} takes, 1 where it takes none. */
    static double threshold(List<Sure> judged, double risk) {
        long most = Math.round(coverage(judged, risk) * judged.size());
        return most == 0 ? 1 : surestFirst(judged).get((int) most - 1).confidence();
    }

    private static List<Sure> surestFirst(List<Sure> judged) {
        return judged.stream()
                .sorted(Comparator.comparingDouble(Sure::confidence).reversed())
                .toList();
    }
}
