package id.jembatan.words;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void sidesLearnedTogetherAreLearnedAsEachAlone() {
        var both = Leaning.learn(LESSONS, new int[] {1, 1, 2, 3, 2}, 2, 3, 1);
        var second = Leaning.learn(LESSONS, new int[] {0, 0, 1, 1, 1}, 1, 3, 1).getFirst();

        assertThat(both.get(1).bias()).isEqualTo(second.bias());
        for (int trait = 0; trait < 3; trait++) {
            assertThat(both.get(1).weight(trait)).isEqualTo(second.weight(trait));
        }
    }

    private static Leaning learn() {
        return Leaning.learn(LESSONS, new int[] {1, 1, 0, 0, 0}, 1, 3, 1).getFirst();
    }
}
