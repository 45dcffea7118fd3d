package id.jembatan.urgent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Learns the weights of words from sentences of danger and ordinary ones: logistic regression, the same every time. */
final class Teaching {
    /** @param danger whether it must be an alarm */
    record Lesson(List<String> traits, boolean danger) {}

    private static final int ROUNDS = 10;
    private static final double PACE = 0.3;
    private static final double FORGETTING = 0.001;
    /** Dangers are fewer, and missing one is worse. */
    private static final double DANGER = 3;

    private static final double FIRST_BIAS = -2;
    private static final double PACE_OF_BIAS = 0.01;
    private static final double SMALLEST_STEP = 0.01;
    /** A word of one sentence alone teaches nothing. */
    private static final int OFTEN = 2;

    private final Map<String, Integer> places = new TreeMap<>();
    private final List<int[]> known = new ArrayList<>();
    private final List<Lesson> lessons;
    private double bias = FIRST_BIAS;
    private final double[] weights;
    private final double[] steps;

    private Teaching(List<Lesson> lessons) {
        this.lessons = lessons;
        var often = new HashMap<String, Integer>();
        lessons.forEach(lesson -> lesson.traits().forEach(trait -> often.merge(trait, 1, Integer::sum)));
        often.forEach((trait, times) -> {
            if (times >= OFTEN) {
                places.put(trait, 0);
            }
        });
        int next = 0;
        for (var place : places.entrySet()) {
            place.setValue(next++);
        }
        for (Lesson lesson : lessons) {
            known.add(lesson.traits().stream()
                    .filter(places::containsKey)
                    .mapToInt(places::get)
                    .sorted()
                    .toArray());
        }
        weights = new double[places.size()];
        steps = new double[places.size()];
        Arrays.fill(steps, SMALLEST_STEP);
    }

    /** @param enough the score from which on a text is an alarm */
    static Learned learn(List<Lesson> lessons, double enough) {
        var teaching = new Teaching(lessons);
        teaching.run();
        var learned = new HashMap<String, Double>();
        teaching.places.forEach((trait, place) -> learned.put(trait, teaching.weights[place]));
        return new Learned(learned, teaching.bias - enough);
    }

    private void run() {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < lessons.size(); i++) {
            order.add(i);
        }
        var chance = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, chance);
            order.forEach(this::take);
        }
    }

    private void take(int lesson) {
        int[] traits = known.get(lesson);
        double share = Learned.share(traits.length);
        double score = bias;
        for (int trait : traits) {
            score += weights[trait] * share;
        }
        boolean danger = lessons.get(lesson).danger();
        double wrong = 1 / (1 + Math.exp(-score)) - (danger ? 1 : 0);
        double slope = danger ? wrong * DANGER : wrong;
        for (int trait : traits) {
            double step = slope * share + FORGETTING * weights[trait];
            steps[trait] += step * step;
            weights[trait] -= PACE * step / Math.sqrt(steps[trait]);
        }
        bias -= PACE_OF_BIAS * slope;
    }
}
