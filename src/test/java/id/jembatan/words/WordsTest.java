package id.jembatan.words;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.files.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Path SHIPPED = Path.of("knowledge", "words");
    private static final Words WORDS = Words.read(SHIPPED, problem -> {});

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PASPOR Hilang                  | paspor hilang
            раѕроr                         | paspor
            tolooooong                     | tolong
            macam2 anak-anak               | macam anak
            dipukul-pukul mobil-mobilnya   | dipukul mobilnya
            biaya 35jt                     | biaya 35000000
            5 juta atau 3,5 juta           | 5000000 atau 3500000
            Rp5.000.000,-                  | rp 5000000
            jam 07.30                      | jam 07 30
            umur17 dan 12orang             | umur 17 dan 12 orang
            p3mi siskop2mi ak1             | p3mi siskop2mi ak1
            ta' olle jum’at bhâ'           | ta olle jumat bha
            pas\u200Bpor\u202E             | paspor
            ✈️paspor🙏                     | paspor
            """)
    void aTextIsFoldedIntoWords(String text, String expected) {
        assertThat(texts(Words.none().understand(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pasporku            | paspor
            paspore             | paspor
            hukumane            | hukuman
            hpnya               | hp
            juragane            | majikan
            g                   | tidak
            brangkat            | berangkat
            budhal              | berangkat
            mboten              | tidak
            engko'              | saya
            alako               | kerja
            am4n                | aman
            tkw                 | pekerja migran
            """)
    void aWordAddsWhatItMeans(String word, String meaning) {
        assertThat(shipped().understand(word).tokens())
                .singleElement()
                .satisfies(token -> assertThat(token.means()).contains(meaning));
    }

    @Test
    void severalWordsTogetherMeanOneThing() {
        var tokens = shipped().understand("kulo nyambut damel teng Taiwan").tokens();
        assertThat(tokens).extracting(Token::text).containsExactly("kulo", "nyambut", "damel", "teng", "taiwan");
        assertThat(tokens.get(1).means()).contains("kerja");
    }

    @Test
    void aKnownWordIsNotTakenApart() {
        assertThat(shipped().understand("buku").tokens()).containsExactly(new Token("buku", List.of()));
    }

    @Test
    void greetingsAndParticlesAreSetAside() {
        assertThat(texts(shipped().understand("Assalamualaikum min, syarat paspor apa sih kak")))
                .isEqualTo("syarat paspor apa");
    }

    @ParameterizedTest
    @CsvSource({
        "matur nuwun nggih,true",
        "halo min,true",
        "so'on,true",
        "ok makasih ya,true",
        "halo paspor,false",
        "'',false",
        "'🙏🙏',false"
    })
    void smallTalkIsNothingButGreetingsThanksAndParticles(String text, boolean smallTalk) {
        assertThat(shipped().understand(text).smallTalk()).isEqualTo(smallTalk);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\0\0", "\uD800", "a\uDC00b", "-.-,", "..", "2", "-2-", "’’’", "\u202E\u202Eabc", "٣٤"})
    void oddTextsAreUnderstoodToo(String text) {
        assertThat(shipped().understand(text).tokens())
                .allSatisfy(token -> assertThat(token.text()).isNotEmpty().doesNotContain(" "));
    }

    @Test
    void anyTextTakesLittleTime() {
        var texts = new ArrayList<>(List.of(
                "a".repeat(65_536),
                "\uFDFA".repeat(65_536),
                "1.".repeat(32_768),
                "9".repeat(65_536) + "jt",
                "a-".repeat(32_768),
                "ab2".repeat(20_000),
                "a1".repeat(32_768),
                "e\u0301".repeat(32_768),
                "🙏".repeat(32_768)));
        var random = new Random(1);
        for (int i = 0; i < 50; i++) {
            var text = new StringBuilder();
            random.ints(4096, 0, 0x10000).forEach(unit -> text.append((char) unit));
            texts.add(text.toString());
        }
        var words = shipped();
        for (String text : texts) {
            assertThat(fastest(words, text)).isLessThan(Duration.ofMillis(50));
        }
    }

    /** Of several rounds: the machine may be busy with something else. */
    private static Duration fastest(Words words, String text) {
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            words.understand(text);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return Duration.ofNanos(fastest);
    }

    @Test
    void nothingBeyondTheLongestMessageIsRead() {
        assertThat(texts(Words.none().understand("a ".repeat(2048) + "akhir"))).doesNotContain("akhir");
        assertThat(Fold.cut("x".repeat(4095) + "🙏")).hasSize(4095);
    }

    @Test
    void theShippedListsAreRight() {
        var problems = new ArrayList<Problem>();
        Words.read(SHIPPED, problems::add);
        assertThat(problems).isEmpty();
    }

    @Test
    void wrongLinesAreNamedAndLeftOut(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("slang.tsv"), "# kepala\ngw\tsaya\ngw\taku\nrusak\nsama\tsama\nkak\tkakak\n");
        Files.writeString(folder.resolve("particles.tsv"), "kak\t# panggilan\nini\tsalah\n");
        var problems = new ArrayList<Problem>();
        var words = Words.read(folder, problems::add);
        assertThat(problems)
                .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "words/slang.tsv:3 words.double",
                        "words/slang.tsv:4 words.line",
                        "words/slang.tsv:5 words.meaning",
                        "words/slang.tsv:6 words.contradiction",
                        "words/particles.tsv:2 words.line-alone");
        assertThat(words.understand("gw").tokens()).containsExactly(new Token("gw", List.of("saya")));
    }

    @Test
    void aFolderWithoutListsFoldsOnly(@TempDir Path folder) {
        var problems = new ArrayList<Problem>();
        assertThat(texts(Words.read(folder, problems::add).understand("Halo MIN")))
                .isEqualTo("halo min");
        assertThat(problems).isEmpty();
    }

    private static Words shipped() {
        return WORDS;
    }

    private static String texts(Understood understood) {
        return String.join(" ", understood.tokens().stream().map(Token::text).toList());
    }
}
