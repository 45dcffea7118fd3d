package id.jembatan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.Texts;
import id.jembatan.files.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShippedLibraryTest {
    private static final Path SHIPPED = Path.of("knowledge");
    /** The newest articles were compiled on this day; tests do not grow old. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Library.Reading reading;

    @BeforeAll
    static void read() {
        reading = Library.read(SHIPPED, TODAY);
    }

    @Test
    void nothingInItIsWrong() {
        assertThat(reading.problems().stream().map(ShippedLibraryTest::line)).isEmpty();
        assertThat(reading.library()).isPresent();
    }

    @Test
    void everyPassportArticleIsThereAndLive() {
        var articles = reading.library().orElseThrow().articles();
        Stream.of(
                        "visa-kerja",
                        "bandara-pemeriksaan",
                        "paspor-syarat",
                        "paspor-mpaspor",
                        "paspor-biaya",
                        "paspor-cpmi",
                        "paspor-wawancara",
                        "paspor-lama-jadi",
                        "paspor-percepatan",
                        "paspor-penggantian",
                        "paspor-hilang-rusak",
                        "paspor-anak",
                        "paspor-ubah-data",
                        "kantor-imigrasi-jember")
                .forEach(id -> assertThat(articles.get(id))
                        .as(id)
                        .matches(article -> article.inForce(TODAY))
                        .matches(article -> article.owner().equals("imigrasi")));
    }

    @Test
    void everyArticleHasTwentyPhrasingsInThreeLanguages() {
        assertThat(reading.library().orElseThrow().articles().values()).allSatisfy(article -> {
            assertThat(article.questions()).as(article.id()).hasSizeGreaterThanOrEqualTo(20);
            assertThat(in(article, "jv")).as(article.id() + " jv").isGreaterThanOrEqualTo(3);
            assertThat(in(article, "mad")).as(article.id() + " mad").isGreaterThanOrEqualTo(2);
        });
    }

    private static long in(Article article, String language) {
        return article.questions().stream()
                .filter(question -> question.language().equals(language))
                .count();
    }

    @Test
    void eightPhrasingsOfEveryArticleDoWithoutItsTitle() {
        assertThat(reading.library().orElseThrow().articles().values())
                .allSatisfy(article -> assertThat(article.questions().stream()
                                .filter(question -> !shares(question.text(), article.title())))
                        .as(article.id())
                        .hasSizeGreaterThanOrEqualTo(8));
    }

    /** Whether a question has a word of the title that says something. */
    private static boolean shares(String question, String title) {
        var words = words(question);
        return words(title).stream().filter(word -> word.length() > 3).anyMatch(words::contains);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .collect(Collectors.toSet());
    }

    /** A rule that is not in the list could go without anybody missing it. */
    @Test
    void everyDangerRuleIsInTheListOfThoseThatMustNotBeGone() throws IOException {
        String required = Files.readString(SHIPPED.resolve("urgent/wajib.yaml"));
        try (var files = Files.list(SHIPPED.resolve("urgent"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .filter(name -> !name.equals("wajib.yaml") && !name.equals("frames.yaml"))
                            .map(name -> name.replace(".yaml", "")))
                    .hasSize(14)
                    .allSatisfy(id -> assertThat(required).containsPattern("[\\[ ]" + id + "[,\\]]"));
        }
    }

    /** The check itself measures with letters that stand for the words around an article. */
    @Test
    void everyFirstScreenIsShortWithTheWordsAsShipped() {
        var texts = Texts.read(Path.of("config/texts"));
        var wording = new Wording(
                texts.say("article.when"),
                texts.say("article.warning"),
                texts.say("article.where"),
                texts.say("article.checked"),
                texts.say("article.confirm"));
        var library = reading.library().orElseThrow();

        assertThat(library.articles().values())
                .flatExtracting(article -> article.texts().toList())
                .allSatisfy(text -> assertThat(
                                Screens.of(text, library.contacts(), wording).getFirst())
                        .hasSizeLessThanOrEqualTo(600)
                        .doesNotContain("{", "}", "**"));
    }

    @Test
    void everyDangerHasNumbersToCall() {
        assertThat(reading.library().orElseThrow().contacts().values())
                .filteredOn(Contact::emergency)
                .isNotEmpty()
                .allMatch(contact -> contact.shown().isPresent(), "may be shown");
    }

    private static String line(Problem problem) {
        return problem.file() + ":" + problem.line() + ": " + problem.key() + " " + problem.arguments();
    }
}
