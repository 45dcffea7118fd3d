package id.jembatan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.Texts;
import id.jembatan.files.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
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
            assertThat(article.questions())
                    .as(article.id())
                    .extracting(Article.Phrasing::language)
                    .contains("jv", "mad");
        });
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
