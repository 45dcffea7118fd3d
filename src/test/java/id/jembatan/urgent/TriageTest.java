package id.jembatan.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.files.Problem;
import id.jembatan.words.Words;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {
    private static final Path KNOWLEDGE = Path.of("knowledge");
    private static final Triage SHIPPED = read();
    private static final String RED = """
            id: kurung
            level: red
            words:
              kurung: [dikurung, "tidak boleh|bisa keluar"]
              umur: ["umur 9..17"]
              jual: [dijual]
            signs:
              - kurung
              - umur + jual
            lower: [ayam]
            """;
    private static final String AMBER = """
            id: berangkat
            level: amber
            words: {besok: [besok], gelap: [jalur gelap, dikurung]}
            signs: [besok + gelap]
            """;
    private static final String TALLY = """
            id: bahaya
            level: red
            words: {takut: [takut], hutan: [hutan], malam: [malam]}
            points: {takut: 1, hutan: 2, malam: 1}
            must: [malam]
            enough: 4
            signs: []
            """;
    private static final String FRAMES = """
            who: [saya, adik]
            now: [besok]
            general: [hukuman]
            past: [dulu]
            over: [sudah pulang]
            lasting: [masih]
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            adik dikurung                                | kurung RED
            saya tidak boleh keluar                      | kurung RED
            saya tidak lagi boleh keluar                 | kurung RED
            saya dikurng                                 | kurung RED
            adik umur 15 mau dijual orang                | kurung RED
            adik umur 25 mau dijual orang                | -
            dikurung                                     | -
            adik tidak dikurung                          | -
            adik tidak pernah dikurung                   | -
            ayam saya dikurung                           | -
            Ayam saya hilang. Adik dikurung.             | kurung RED
            apa hukuman bila adik dikurung               | -
            dulu adik dikurung                           | -
            dulu adik dikurung dan masih                 | kurung RED
            adik dikurung tapi sudah pulang              | -
            besok lewat jalur gelap                      | berangkat AMBER
            besok saya dikurung                          | kurung RED
            """)
    void aRuleSeesWhatItsSignsFramesAndDenialsSay(String text, String alarm) throws IOException {
        assertThat(shown(small().look(text))).isEqualTo(alarm);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            adik takut di hutan malam malam              | bahaya RED
            adik takut di hutan                          | -
            adik takut malam malam                       | -
            apa hukuman takut di hutan malam malam       | -
            takut di hutan malam malam                   | -
            kalau tidak takut di hutan malam, adik       | bahaya RED
            """)
    void smallCluesAreEnoughTogether(String text, String alarm) throws IOException {
        Files.writeString(folder.resolve("frames.yaml"), FRAMES);
        var rules = rules(TALLY, "bahaya");
        assertThat(shown(Triage.of(rules, Words.none()).look(text))).isEqualTo(alarm);
    }

    @Test
    void aRuleOfAnyoneNeedsNobodyNamed() throws IOException {
        Files.writeString(folder.resolve("frames.yaml"), FRAMES);
        var rules = rules(RED + "anyone: true\n", "kurung");
        assertThat(shown(Triage.of(rules, Words.none()).look("dikurung"))).isEqualTo("kurung RED");
    }

    @Test
    void whatIsToldInGeneralIsAMention() throws IOException {
        assertThat(small().mention("apa hukuman bila adik dikurung")).contains("kurung");
        assertThat(small().mention("adik dikurung")).isEmpty();
        assertThat(small().mention("biaya paspor")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0", "\uD83D", "🙏", "...", "?!", "\n\n", "12"})
    void oddTextsRaiseNothing(String text) {
        assertThat(shipped().look(text)).isEmpty();
        assertThat(shipped().mention(text)).isEmpty();
    }

    @Test
    void aSentenceThatDoesNotBehaveIsNamed() throws IOException {
        var rules = rules(RED + "yes: [selamat]\nno: [saya dikurung]\n", "kurung");
        assertThat(Triage.of(rules, Words.none()).selfTest())
                .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.key())
                .containsExactly("urgent/kurung.yaml:11 urgent.silent", "urgent/kurung.yaml:12 urgent.false-alarm");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            level: red     | level: rot               | 1 urgent.level
            id: kurung     | id: lain                 | 1 urgent.id
            signs:         | sings:                   | 7 urgent.key
            - kurung       | - kurang                 | 8 urgent.group
            [ayam]         | [[ayam]]                 | 10 urgent.list
            9..17          | 9..x                     | 5 urgent.phrase
            words:         | 'words: ['               | 3 file.yaml-open
            """)
    void aWrongFileIsNamedAndLeftOut(String right, String wrong, String problem) throws IOException {
        var problems = new ArrayList<Problem>();
        Files.writeString(folder.resolve("kurung.yaml"), RED.replace(right, wrong));
        assertThat(Rule.read(folder, problems::add)).isEmpty();
        assertThat(problems)
                .extracting(found -> found.line() + " " + found.key())
                .first()
                .isEqualTo(problem);
    }

    @Test
    void theShippedRulesAreRightAndEverySentenceBehaves() {
        var problems = new ArrayList<Problem>();
        var rules = Rule.read(KNOWLEDGE.resolve("urgent"), problems::add);
        assertThat(problems).isEmpty();
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.yes()).hasSizeGreaterThanOrEqualTo(15);
            assertThat(rule.no()).hasSizeGreaterThanOrEqualTo(15);
        });
        assertThat(shipped().selfTest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tulung mbak adekku disekap majikan nang arab, paspore dijupuk ga oleh muleh",
                "saya disekap",
                "tolong saya disekap",
                "adik saya di johor paspornya ditahan majikan, dikunci di rumah, tidak digaji",
                "disekapmajikan",
                "sayadisekap di gudang",
                "dissekaap majiikan",
                "TOLONGGG SAYA DISEKAAAP"
            })
    void dangersAreRedHoweverTheyAreWritten(String text) {
        assertThat(shipped().look(text)).map(Alarm::level).contains(Alarm.Level.RED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apa itu TPPO dan ciri-cirinya?",
                "saya tidak disekap kok, cuma tanya",
                "apa boleh majikan menahan paspor?",
                "biayapaspor berapa"
            })
    void whatOnlySoundsLikeADangerIsNone(String text) {
        assertThat(shipped().look(text)).isEmpty();
    }

    @Test
    void aPassportHeldIsWorthAskingAbout() {
        assertThat(shipped().mention("apa boleh majikan menahan paspor?")).contains("dirampas");
        assertThat(shipped().mention("apa itu TPPO dan ciri-cirinya?")).isEmpty();
    }

    @Test
    void longTextsAreReadInLittleTime() {
        var triage = shipped();
        for (String text : List.of(
                "dipukul majikan ".repeat(300), "tidak boleh keluar ".repeat(300), "asdfgh qwertyu ".repeat(300))) {
            triage.look(text);
            assertThat(fastest(triage, text)).isLessThan(Duration.ofMillis(50));
        }
    }

    /** Of several rounds, and of this thread alone: the machine may be busy with something else. */
    private static Duration fastest(Triage triage, String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long start = threads.getCurrentThreadCpuTime();
            triage.look(text);
            fastest = Math.min(fastest, threads.getCurrentThreadCpuTime() - start);
        }
        return Duration.ofNanos(fastest);
    }

    @Test
    void aWrongLineOfLearnedWeightsIsNamedInItsOwnFile() throws IOException {
        Files.writeString(folder.resolve("kurung.yaml"), RED + "learned: bobot.tsv\n");
        Files.writeString(folder.resolve("bobot.tsv"), "*\t-1.00\nkurung\tberat\n");
        var problems = new ArrayList<Problem>();

        Rule.read(folder, problems::add);

        assertThat(problems).contains(Problem.error("urgent/bobot.tsv", 2, "urgent.weight", "kurung\tberat"));
    }

    private Triage small() throws IOException {
        Files.writeString(folder.resolve("frames.yaml"), FRAMES);
        Files.writeString(folder.resolve("berangkat.yaml"), AMBER);
        return Triage.of(rules(RED, "kurung"), Words.none());
    }

    private List<Rule> rules(String text, String id) throws IOException {
        Files.writeString(folder.resolve(id + ".yaml"), text);
        return Rule.read(folder, problem -> {
            throw new AssertionError(problem);
        });
    }

    private static Triage shipped() {
        return SHIPPED;
    }

    private static Triage read() {
        var rules = Rule.read(KNOWLEDGE.resolve("urgent"), problem -> {});
        return Triage.of(rules, Words.read(KNOWLEDGE.resolve("words"), problem -> {}));
    }

    private static String shown(Optional<Alarm> alarm) {
        return alarm.map(seen -> seen.rule() + " " + seen.level()).orElse("-");
    }
}
