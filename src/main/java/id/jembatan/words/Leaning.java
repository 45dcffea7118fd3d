package id.jembatan.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How far the traits of a text speak for one side of a matter, learned from lessons by logistic regression (AdaGrad), the same
 * every time. Immutable, thread-safe.
 */
public final class Leaning {
    private static final int ROUNDS = 6;
    private static final float PACE = 0.3f;
    private static final float FORGETTING = 0.0003f;
    private static final float SMALLEST_STEP = 0.01f;
    private static final float FIRST_BIAS = -2;

    /** A lesson that is off by less teaches nothing. */
    private static final float NEAR_ENOUGH = 0.05f;

    /** Every so many rounds the lessons that taught nothing are asked again. */
    private static final int AGAIN = 3;

    /** A text of few traits is not judged by one of them alone. */
    private static final int FEW = 10;

    private final float[] weights;
    private final float bias;

    private Leaning(float[] weights, float bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /**
     * @param lessons the traits of each, numbers from 0, each once
     * @param here which of the lessons are on this side
     * @param traits how many there are
     * @param favour what a lesson on this side counts, beside one on the other
     */
    public static Leaning learn(List<int[]> lessons, BitSet here, int traits, float favour) {
        var weights = new float[traits];
        var steps = new float[traits];
        Arrays.fill(steps, SMALLEST_STEP);
        float bias = FIRST_BIAS;
        float steepness = 1;
        var waiting = order(lessons.size());
        for (int round = 0; round < ROUNDS; round++) {
            var asked = round % AGAIN == 0 ? order(lessons.size()) : waiting;
            waiting = new int[asked.length];
            int off = 0;
            for (int lesson : asked) {
                int[] known = lessons.get(lesson);
                float share = share(known.length);
                boolean side = here.get(lesson);
                float wrong = (float) (1 / (1 + Math.exp(-bias - share * sum(weights, known)))) - (side ? 1 : 0);
                if (Math.abs(wrong) < NEAR_ENOUGH) {
                    continue;
                }
                waiting[off++] = lesson;
                float slope = side ? wrong * favour : wrong;
                for (int trait : known) {
                    float step = slope * share + FORGETTING * weights[trait];
                    steps[trait] += step * step;
                    weights[trait] -= PACE * step / (float) Math.sqrt(steps[trait]);
                }
                steepness += slope * slope;
                bias -= PACE * slope / (float) Math.sqrt(steepness);
            }
            waiting = Arrays.copyOf(waiting, off);
        }
        return new Leaning(weights, bias);
    }

    private static int[] order(int lessons) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < lessons; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(1));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static float sum(float[] weights, int[] traits) {
        float sum = 0;
        for (int trait : traits) {
            sum += weights[trait];
        }
        return sum;
    }

    /** So that long texts do not weigh more than short ones. */
    public static float share(int traits) {
        return (float) (1 / Math.sqrt(Math.max(traits, FEW)));
    }

    /** What a text without any known trait scores. */
    public float bias() {
        return bias;
    }

    public float weight(int trait) {
        return weights[trait];
    }

    /** Above 0 where more speaks for this side than against it; logarithm of the odds. */
    public float of(int[] traits) {
        return bias + share(traits.length) * sum(weights, traits);
    }
}
