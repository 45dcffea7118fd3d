package id.jembatan.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    private static final Spelling SPELLING = Spelling.over(Map.of(
            "paspor",
            50,
            "daftar",
            20,
            "keluar",
            10,
            "berangkat",
            10,
            "biaya",
            30,
            "syarat",
            30,
            "imigrasi",
            40,
            "visa",
            20,
            "kontrak",
            8,
            "agen",
            9));

    @ParameterizedTest
    @CsvSource(textBlock = """
            dftr,       daftar
            klur,       keluar
            pspor,      paspor
            apspor,     paspor
            pasportt,   paspor
            imgirasi,   imigrasi
            brangkatt,  berangkat
            syarta,     syarat
            biiaya,     biaya
            kontark,    kontrak
            """)
    void aSlipIsMended(String written, String meant) {
        assertThat(SPELLING.correct(written))
                .first()
                .extracting(Spelling.Correction::word)
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "pp", "paspor", "visum", "xyz", "vsa1", "kuda", "agennn"})
    void nothingIsMendedThatIsRightOrTooFarOff(String word) {
        assertThat(SPELLING.correct(word)).isEmpty();
    }

    @Test
    void twoSlipsWeighLess() {
        double one = SPELLING.correct("imigrasu").getFirst().weight();
        double two = SPELLING.correct("imgrasu").getFirst().weight();
        assertThat(two).isLessThan(one);
    }

    @Test
    void atMostTwoAndTheMoreFrequentFirst() {
        var spelling = Spelling.over(Map.of("batam", 1, "batan", 100, "batal", 10));
        assertThat(spelling.correct("batas"))
                .extracting(Spelling.Correction::word)
                .containsExactly("batan", "batal");
    }

    @Test
    void veryLongWordsAreLeftAlone() {
        var spelling = Spelling.over(Map.of("a".repeat(31), 1, "a".repeat(30), 1));
        assertThat(spelling.correct("a".repeat(32))).isEmpty();
        assertThat(spelling.correct("a".repeat(65_536))).isEmpty();
    }

    @Test
    void itFindsWhatComparingWithEveryWordFinds() {
        var random = new Random(7);
        var vocabulary = new HashMap<String, Integer>();
        for (int i = 0; i < 2000; i++) {
            vocabulary.put(word(random, 7 + random.nextInt(6)), 1);
        }
        var spelling = Spelling.over(vocabulary);
        for (String word : List.copyOf(vocabulary.keySet())) {
            String slipped = slip(random, slip(random, word));
            if (slipped.length() >= 7 && !vocabulary.containsKey(slipped)) {
                var near = vocabulary.keySet().stream()
                        .filter(other -> Distance.between(slipped, other, 2) <= 2)
                        .toList();
                assertThat(spelling.correct(slipped))
                        .hasSize(Math.min(2, near.size()))
                        .allSatisfy(correction -> assertThat(near).contains(correction.word()));
            }
        }
    }

    @Test
    void aLargeVocabularyIsNotScanned() {
        var random = new Random(3);
        var vocabulary = new HashMap<String, Integer>();
        for (int i = 0; i < 20_000; i++) {
            vocabulary.put(word(random, 4 + random.nextInt(10)), 1);
        }
        var spelling = Spelling.over(vocabulary);
        long start = System.nanoTime();
        for (int i = 0; i < 1000; i++) {
            spelling.correct(word(random, 4 + random.nextInt(10)));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static String word(Random random, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static String slip(Random random, String word) {
        int at = random.nextInt(word.length() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at);
            case 2 -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }
}
