package id.jembatan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, a verdict comes out. */
class HostileInputTest {
    private static final Search SEARCH =
            Search.over(SmallLibrary.ALL, List.of(), SmallLibrary.WORDS, SmallLibrary.THRESHOLDS);

    static Stream<String> texts() {
        return Stream.of(
                "\0",
                "paspor\0hilang",
                "\uD83D\uDE00\uD83D\uDE00 paspor \uD83C\uDDEE\uD83C\uDDE9",
                "a".repeat(65_536),
                "paspor ".repeat(10_000),
                "\uD800 paspor \uDC00",
                "\uDC00".repeat(5_000),
                "\u202Epaspor hilang\u202C \u200F\u05D0\u05D1",
                "كيف أجدد جواز السفر",
                "?*:\"()[]{}~^\\/ AND OR NOT paspor*",
                "p\u0301\u0302\u0303".repeat(3_000),
                "1 2 3 ".repeat(2_000),
                manyDifferentWords());
    }

    private static String manyDifferentWords() {
        return IntStream.range(0, 4_000)
                .mapToObj(i -> "k" + Integer.toString(i, 36))
                .collect(Collectors.joining(" ", "paspor ", ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aVerdictComesOfAnything(String text) {
        assertThat(SEARCH.ask(text, SmallLibrary.TODAY).decision()).isNotNull();
    }

    @Test
    void aVerdictComesOfRandomBytes() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            var text = new String(bytes, i % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16);

            assertThat(SEARCH.ask(text, SmallLibrary.TODAY).decision()).isNotNull();
        }
    }

    @Test
    void oneLetterRepeatedForEverIsOutside() {
        assertThat(SEARCH.ask("a".repeat(65_536), SmallLibrary.TODAY).decision())
                .isEqualTo(new Decision.Outside());
    }
}
