package id.jembatan.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

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

    /** Sides that are learned at once: their weights of a trait lie side by side, in one line of the processor's cache. */
    public static final int TOGETHER = 8;

    /** Logarithm of odds: from here on a lesson is near enough, told without working out how likely it is. */
    private static final float SURE = 3;

    private final float[] weights;
    private final int side;
    private final float bias;

    private Leaning(float[] weights, int side, float bias) {
        this.weights = weights;
        this.side = side;
        this.bias = bias;
    }

    /**
     * Learns several sides, each as if it were the only one.
     *
     * @param lessons the traits of each, numbers from 0, each once
     * @param here by lesson, a bit for each side that it is on, the lowest for the first
     * @param sides at most {@value #TOGETHER}
     * @param traits how many there are
     * @param favour what a lesson on a side counts, beside one that is not
     * @return one a side
     */
    public static List<Leaning> learn(List<int[]> lessons, int[] here, int sides, int traits, float favour) {
        var learning = new Learning(sides, traits, longest(lessons), favour);
        var order = order(lessons.size());
        var off = new int[lessons.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int lesson : order) {
                int asked = round % AGAIN == 0 ? (1 << sides) - 1 : off[lesson];
                off[lesson] = asked == 0 ? 0 : learning.learn(lessons.get(lesson), asked, here[lesson]);
            }
        }
        return IntStream.range(0, sides)
                .mapToObj(side -> new Leaning(learning.weights, side, learning.biases[side]))
                .toList();
    }

    /** What has been learned so far; a trait's weights for all sides lie side by side. */
    private static final class Learning {
        private final float favour;
        private final float[] weights;
        private final float[] steps;
        private final float[] biases;
        private final float[] steepness;
        private final float[] sums;

        /** Of the traits of one lesson, one after another: {@code weights} and {@code steps} of one side. */
        private final float[] before;

        private final float[] changed;

        /** @param longest how many traits a lesson has at most */
        Learning(int sides, int traits, int longest, float favour) {
            this.favour = favour;
            weights = new float[TOGETHER * traits];
            steps = new float[TOGETHER * traits];
            biases = new float[sides];
            steepness = new float[sides];
            sums = new float[TOGETHER];
            before = new float[longest];
            changed = new float[longest];
            Arrays.fill(steps, SMALLEST_STEP);
            Arrays.fill(biases, FIRST_BIAS);
            Arrays.fill(steepness, 1);
        }

        /** @return the sides, of those asked, that were off */
        int learn(int[] known, int asked, int here) {
            add(known);
            float share = share(known.length);
            int off = 0;
            for (int left = asked; left != 0; left &= left - 1) {
                int side = Integer.numberOfTrailingZeros(left);
                if (isOff(side, known, share, (here >> side & 1) == 1)) {
                    off |= 1 << side;
                }
            }
            return off;
        }

        private boolean isOff(int side, int[] known, float share, boolean here) {
            float odds = biases[side] + share * sums[side];
            if (here ? odds > SURE : odds < -SURE) {
                return false;
            }
            float wrong = (float) (1 / (1 + Math.exp(-odds))) - (here ? 1 : 0);
            if (Math.abs(wrong) < NEAR_ENOUGH) {
                return false;
            }
            float slope = here ? wrong * favour : wrong;
            take(known, side);
            step(slope * share, known.length, before, changed);
            bring(known, side);
            steepness[side] += slope * slope;
            biases[side] -= PACE * slope / (float) Math.sqrt(steepness[side]);
            return true;
        }

        /** Written out, because the compiler takes more time for a loop over so few. */
        private void add(int[] known) {
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            float e = 0;
            float f = 0;
            float g = 0;
            float h = 0;
            for (int trait : known) {
                int at = trait * TOGETHER;
                a += weights[at];
                b += weights[at + 1];
                c += weights[at + 2];
                d += weights[at + 3];
                e += weights[at + 4];
                f += weights[at + 5];
                g += weights[at + 6];
                h += weights[at + 7];
            }
            sums[0] = a;
            sums[1] = b;
            sums[2] = c;
            sums[3] = d;
            sums[4] = e;
            sums[5] = f;
            sums[6] = g;
            sums[7] = h;
        }

        private void take(int[] known, int side) {
            for (int i = 0; i < known.length; i++) {
                int at = known[i] * TOGETHER + side;
                before[i] = weights[at];
                changed[i] = steps[at];
            }
        }

        private void bring(int[] known, int side) {
            for (int i = 0; i < known.length; i++) {
                int at = known[i] * TOGETHER + side;
                weights[at] = before[i];
                steps[at] = changed[i];
            }
        }
    }

    /** Over neighbours in memory, so that the compiler makes one step of many. */
    private static void step(float slope, int count, float[] weights, float[] steps) {
        for (int i = 0; i < count; i++) {
            float step = slope + FORGETTING * weights[i];
            float steep = steps[i] + step * step;
            steps[i] = steep;
            weights[i] -= PACE * step / (float) Math.sqrt(steep);
        }
    }

    private static int longest(List<int[]> lessons) {
        return lessons.stream().mapToInt(lesson -> lesson.length).max().orElse(0);
    }

    private static int[] order(int lessons) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < lessons; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(1));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private float sum(int[] traits) {
        float sum = 0;
        for (int trait : traits) {
            sum += weight(trait);
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
        return weights[trait * TOGETHER + side];
    }

    /** Above 0 where more speaks for this side than against it; logarithm of the odds. */
    public float of(int[] traits) {
        return bias + share(traits.length) * sum(traits);
    }
}
