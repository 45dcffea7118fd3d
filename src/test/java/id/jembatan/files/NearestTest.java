package id.jembatan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # typed            | nearest
            polisi-111         | polisi-110
            polisi             | polisi-110
            sapa               | sapa-129
            apa-129            | sapa-129
            """, delimiter = '|')
    void theNearestHasTheFewestLettersToChange(String typed, String nearest) {
        assertThat(Nearest.to(typed, List.of("sapa-129", "polisi-110"))).isEqualTo(nearest);
    }

    @Test
    void amongEqualsTheFirstInTheAlphabetIsTaken() {
        assertThat(Nearest.to("x", List.of("b", "a"))).isEqualTo("a");
        assertThat(Nearest.to("x", List.of())).isEmpty();
    }
}
