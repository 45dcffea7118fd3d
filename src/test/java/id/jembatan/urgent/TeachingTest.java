package id.jembatan.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.files.Problem;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Library;
import id.jembatan.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeachingTest {
    private static final Path URGENT = Path.of("knowledge/urgent");
    private static final Words WORDS = Words.read(Path.of("knowledge/words"), problem -> {});
    private static final List<Rule> RULES = Rule.read(URGENT, problem -> {});
    private static final Triage SHIPPED = Triage.of(RULES, WORDS);
    /** What asks for help in danger is no lesson of ordinary questions. */
    private static final String ABOUT_DANGER = "kekerasan-majikan";

    @TempDir
    private Path folder;

    @Test
    void whatStandsInDangersSpeaksForDanger() throws IOException {
        var lines = Triage.of(List.of(), Words.none())
                .teach(
                        List.of("pintu dikunci dari luar", "kamar dikunci terus", "rumah dikunci dia pergi"),
                        List.of("biaya paspor berapa", "pintu kantor di mana", "kamar di mana", "biaya visa"),
                        0);
        Files.write(folder.resolve("bobot.tsv"), lines);
        var learned = LearnedFile.read(folder.resolve("bobot.tsv"), (line, written) -> {
            throw new AssertionError(written);
        });
        assertThat(learned.weights().get("dikunci")).isPositive();
        assertThat(learned.weights().get("biaya")).isNegative();
        assertThat(learned.weights()).doesNotContainKey("terus");
    }

    @Test
    void aWrongLineOfWeightsIsNamed() throws IOException {
        Files.writeString(folder.resolve("bobot.tsv"), "*\t-1\nkunci satu\n");
        Files.writeString(
                folder.resolve("kurung.yaml"), "id: kurung\nlevel: red\nlearned: bobot.tsv\nwords: {}\nsigns: []\n");
        var problems = new ArrayList<Problem>();
        assertThat(Rule.read(folder, problems::add)).isEmpty();
        assertThat(problems).extracting(Problem::key).containsExactly("urgent.number");
    }

    @Test
    void mostTellingsThatNobodyTaughtAreSeen() throws IOException {
        var unseen = Path.of("src/test/resources/urgent/unseen.tsv");
        assertThat(alarms(lines(unseen, "bahaya"))).isGreaterThanOrEqualTo(0.95);
        assertThat(alarms(lines(unseen, "biasa"))).isLessThanOrEqualTo(0.07);
    }

    @Test
    void lessonsAreLearned() throws IOException {
        assertThat(alarms(lines(URGENT.resolve("kalimat.tsv"), "bahaya"))).isGreaterThanOrEqualTo(0.99);
        assertThat(alarms(lines(URGENT.resolve("kalimat.tsv"), "biasa"))).isLessThanOrEqualTo(0.02);
    }

    @Test
    void ordinaryPhrasingsRaiseHardlyAnAlarm() {
        assertThat(alarms(phrasings())).isLessThanOrEqualTo(0.01);
    }

    private static double alarms(List<String> texts) {
        long seen =
                texts.stream().filter(text -> SHIPPED.look(text).isPresent()).count();
        return (double) seen / texts.size();
    }

    private static List<String> lines(Path file, String kind) throws IOException {
        String begin = kind + "\t";
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .toList();
    }

    private static List<String> phrasings() {
        var library = Library.read(Path.of("knowledge"), LocalDate.of(2026, 11, 24))
                .library()
                .orElseThrow();
        return library.articles().values().stream()
                .filter(article -> !article.id().equals(ABOUT_DANGER))
                .flatMap(article -> article.questions().stream())
                .map(Article.Phrasing::text)
                .toList();
    }
}
