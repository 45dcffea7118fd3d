package id.jembatan.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lessons teach about the traits in them: 0 stands on one side only, 1 on the other, 2 on both. */
class LeaningTest {
    private static final List<int[]> LESSONS =
            List.of(new int[] {0, 2}, new int[] {0}, new int[] {1, 2}, new int[] {1}, new int[] {1, 2});

    @Test
    void aTraitOfOneSideSpeaksForIt() {
        var leaning = learn();

        assertThat(leaning.weight(0)).isPositive();
        assertThat(leaning.weight(1)).isNegative();
        assertThat(leaning.of(new int[] {0})).isGreaterThan(leaning.of(new int[] {1}));
    }

    @Test
    void withoutTraitsOnlyTheBiasIsLeft() {
        assertThat(learn().of(new int[0])).isEqualTo(learn().bias());
    }

    @Test
    void theSameLessonsTeachTheSame() {
        assertThat(learn().of(new int[] {0, 2})).isEqualTo(learn().of(new int[] {0, 2}));
    }

    private static Leaning learn() {
        var here = new BitSet();
        here.set(0, 2);
        return Leaning.learn(LESSONS, here, 3, 1);
    }
}
