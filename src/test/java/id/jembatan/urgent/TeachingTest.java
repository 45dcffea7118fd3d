package id.jembatan.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.files.Problem;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Library;
import id.jembatan.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeachingTest {
    private static final Path URGENT = Path.of("knowledge/urgent");
    private static final Words WORDS = Words.read(Path.of("knowledge/words"), problem -> {});
    private static final List<Rule> RULES = Rule.read(URGENT, problem -> {});
    private static final Triage SHIPPED = Triage.of(RULES, WORDS);
    private static final Library LIBRARY = Library.read(Path.of("knowledge"), LocalDate.of(2026, 11, 24))
            .library()
            .orElseThrow();
    /** What asks for help in danger is no lesson of ordinary questions. */
    private static final String ABOUT_DANGER = "kekerasan-majikan";

    /** As {@code ./jembatan teach} has it. */
    private static final double ENOUGH = 0;

    private static final int PARTS = 3;

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
        assertThat(problems).extracting(Problem::key).containsExactly("urgent.weight");
    }

    @Test
    void mostTellingsThatNobodyTaughtAreSeen() throws IOException {
        var unseen = Path.of("src/test/resources/urgent/unseen.tsv");
        assertThat(alarms(lines(unseen, "bahaya"))).isGreaterThanOrEqualTo(0.95);
        assertThat(alarms(lines(unseen, "biasa"))).isLessThanOrEqualTo(0.07);
    }

    @Test
    void mostTellingsKeptBackFromTeachingAreSeen() throws IOException {
        var held = Path.of("src/test/resources/urgent/held.tsv");
        assertThat(alarms(lines(held, "bahaya"))).isGreaterThanOrEqualTo(0.91);
        assertThat(alarms(lines(held, "biasa"))).isLessThanOrEqualTo(0.04);
    }

    /** By somebody who had seen no lesson, most of it without any word that names a danger. */
    @Test
    void mostTellingsOfAnotherHandAreSeen() throws IOException {
        var told = Path.of("src/test/resources/urgent/told.tsv");
        assertThat(alarms(lines(told, "bahaya"))).isGreaterThanOrEqualTo(0.86);
        assertThat(alarms(lines(told, "biasa"))).isLessThanOrEqualTo(0.13);
    }

    /** What people write to an officer who already helps them. */
    @Test
    void shortRemarksOfAConversationRaiseFewAlarms() throws IOException {
        var chat = Path.of("src/test/resources/urgent/chat.tsv");
        assertThat(alarms(lines(chat, "biasa"))).isLessThanOrEqualTo(0.17);
    }

    @Test
    void nothingKeptBackWasTaught() throws IOException {
        var taught = Files.readString(URGENT.resolve("kalimat.tsv")).lines().toList();
        for (String file : List.of("chat.tsv", "held.tsv", "told.tsv", "unseen.tsv")) {
            assertThat(Files.readAllLines(Path.of("src/test/resources/urgent", file)).stream()
                            .filter(line -> !line.startsWith("#")))
                    .doesNotContainAnyElementsOf(taught);
        }
    }

    @Test
    void lessonsAreLearned() throws IOException {
        assertThat(alarms(lines(URGENT.resolve("kalimat.tsv"), "bahaya"))).isGreaterThanOrEqualTo(0.99);
        assertThat(alarms(lines(URGENT.resolve("kalimat.tsv"), "biasa"))).isLessThanOrEqualTo(0.02);
    }

    @Test
    void ordinaryPhrasingsRaiseHardlyAnAlarm() throws IOException {
        assertThat(alarms(phrasings(id -> true))).isLessThanOrEqualTo(0.005);
    }

    /** Each article's phrasings are looked at by what was learned without them: as strangers' questions will be. */
    @Test
    void phrasingsThatNobodyTaughtRaiseFewAlarms() throws IOException {
        var danger = lines(URGENT.resolve("kalimat.tsv"), "bahaya");
        long alarms = 0;
        long asked = 0;
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            var ordinary = new ArrayList<>(lines(URGENT.resolve("kalimat.tsv"), "biasa"));
            ordinary.addAll(phrasings(id -> part(id) != held));
            ordinary.addAll(WORDS.lessons().others());
            ordinary.addAll(WORDS.lessons().cases());
            var taught = taught(danger, ordinary);
            var strange = phrasings(id -> part(id) == held);
            alarms += strange.stream()
                    .filter(text -> taught.look(text).isPresent())
                    .count();
            asked += strange.size();
        }
        assertThat((double) alarms / asked).isLessThanOrEqualTo(0.015);
    }

    private static int part(String article) {
        return Math.floorMod(article.hashCode(), PARTS);
    }

    private Triage taught(List<String> danger, List<String> ordinary) throws IOException {
        try (Stream<Path> files = Files.list(URGENT)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.write(folder.resolve("tersirat.tsv"), SHIPPED.teach(danger, ordinary, ENOUGH));
        return Triage.of(Rule.read(folder, problem -> {}), WORDS);
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

    /** What finds the articles and what must not, but for the dangers among them. */
    private static List<String> phrasings(Predicate<String> which) throws IOException {
        var danger = Set.copyOf(lines(URGENT.resolve("kalimat.tsv"), "bahaya"));
        return LIBRARY.articles().values().stream()
                .filter(article -> which.test(article.id()))
                .flatMap(TeachingTest::phrasings)
                .filter(text -> !danger.contains(text))
                .toList();
    }

    private static Stream<String> phrasings(Article article) {
        var questions = article.questions().stream().map(Article.Phrasing::text);
        return Stream.concat(article.id().equals(ABOUT_DANGER) ? Stream.of() : questions, article.negatives().stream());
    }
}
