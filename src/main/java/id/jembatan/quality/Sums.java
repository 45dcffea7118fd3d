package id.jembatan.quality;

import java.util.List;

/** Fits weighted sums of features by gradient descent (Adam), always the same from the same rows. */
final class Sums {
    /** Keeps weights small, where little speaks for them. */
    private static final double RIDGE = 0.003;

    private static final double STEP = 0.1;
    private static final int ROUNDS = 400;
    private static final double MEMORY = 0.9;
    private static final double LONG_MEMORY = 0.99;

    private Sums() {}

    /**
     * Articles of which the right ones should have the greatest sum.
     *
     * @param features by article, then by feature
     * @param right by article; at least one
     */
    record Choice(double[][] features, boolean[] right, double weight) {}

    /** A sum that should be great where something is true. */
    record Case(double[] features, boolean truth, double weight) {}

    private interface Slope {
        void add(double[] weights, double[] slope);
    }

    /** @param used which of the features take part; the others stay 0 */
    static double[] choosing(List<Choice> choices, boolean[] used) {
        double all = choices.stream().mapToDouble(Choice::weight).sum();
        return descend(used, all, (weights, slope) -> choices.forEach(choice -> add(choice, weights, slope)));
    }

    /** The last of what is returned is the bias. */
    static double[] logistic(List<Case> cases, boolean[] used) {
        double all = cases.stream().mapToDouble(Case::weight).sum();
        var withBias = new boolean[used.length + 1];
        System.arraycopy(used, 0, withBias, 0, used.length);
        withBias[used.length] = true;
        return descend(withBias, all, (weights, slope) -> cases.forEach(one -> add(one, weights, slope)));
    }

    private static void add(Choice choice, double[] weights, double[] slope) {
        int articles = choice.features.length;
        var share = new double[articles];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < articles; i++) {
            share[i] = sum(weights, choice.features[i]);
            greatest = Math.max(greatest, share[i]);
        }
        double all = 0;
        double right = 0;
        for (int i = 0; i < articles; i++) {
            share[i] = Math.exp(share[i] - greatest);
            all += share[i];
            right += choice.right[i] ? share[i] : 0;
        }
        for (int i = 0; i < articles; i++) {
            double off = share[i] / all - (choice.right[i] ? share[i] / right : 0);
            addTo(slope, choice.features[i], choice.weight * off);
        }
    }

    private static void add(Case one, double[] weights, double[] slope) {
        int bias = weights.length - 1;
        double sure = 1 / (1 + Math.exp(-weights[bias] - sum(weights, one.features)));
        double off = one.weight * (sure - (one.truth ? 1 : 0));
        addTo(slope, one.features, off);
        slope[bias] += off;
    }

    private static void addTo(double[] slope, double[] features, double factor) {
        for (int i = 0; i < features.length; i++) {
            slope[i] += factor * features[i];
        }
    }

    private static double sum(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    private static double[] descend(boolean[] used, double all, Slope slopes) {
        var weights = new double[used.length];
        var mean = new double[used.length];
        var square = new double[used.length];
        for (int round = 1; round <= ROUNDS; round++) {
            var slope = new double[used.length];
            slopes.add(weights, slope);
            for (int i = 0; i < used.length; i++) {
                double steep = slope[i] / all + RIDGE * weights[i];
                mean[i] = MEMORY * mean[i] + (1 - MEMORY) * steep;
                square[i] = LONG_MEMORY * square[i] + (1 - LONG_MEMORY) * steep * steep;
                double far = mean[i] / (1 - Math.pow(MEMORY, round));
                double wide = Math.sqrt(square[i] / (1 - Math.pow(LONG_MEMORY, round)));
                weights[i] -= used[i] ? STEP * far / (wide + 1e-8) : 0;
            }
        }
        return weights;
    }
}
