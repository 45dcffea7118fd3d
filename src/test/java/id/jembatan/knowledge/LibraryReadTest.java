package id.jembatan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jembatan.files.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryReadTest {
    @TempDir
    Path folder;

    private GoodLibrary good;

    @BeforeEach
    void aGoodLibrary() {
        good = new GoodLibrary(folder);
    }

    @Test
    void aGoodFolderIsALibrary() {
        var reading = good.read();

        assertThat(reading.problems()).isEmpty();
        var library = reading.library().orElseThrow();
        assertThat(library.articles().keySet()).containsExactly("paspor-biaya", "paspor-syarat");
        assertThat(library.contacts().keySet())
                .containsExactly("kp2mi-dalam-negeri", "lama", "polisi-110", "polres-jember");
        assertThat(library.desks().keySet()).containsExactly("bp3mi", "imigrasi");
        assertThat(library.matters()).extracting(Matter::id).containsExactly("paspor", "lainnya");
        assertThat(library.topics())
                .containsExactly(
                        new Topic("dokumen-paspor", "Dokumen dan paspor", List.of("paspor-syarat", "paspor-biaya")));
        assertThat(library.matter("paspor")).isPresent();
        assertThat(library.matter("surat")).isEmpty();
        assertThat(library.desk("imigrasi").orElseThrow().hours()).hasSize(2);
        assertThat(library.contact("polisi-110").flatMap(Contact::shown)).contains("110");
    }

    @Test
    void whatLooksLikeANumberButIsNoneMayStand() throws IOException {
        good.replace(
                "articles/paspor-syarat.md",
                "Bawa KTP",
                "Lihat UU 18/2017, Pasal 378. Umur 18 tahun. Berlaku 2024-10-18. Biayanya Rp110.000 atau 0,5 juta. Bawa KTP");

        assertThat(good.read().problems()).isEmpty();
    }

    @Test
    void windowsLineEndsAndByteOrderMarksAreRead() throws IOException {
        var file = folder.resolve("articles/paspor-biaya.md");
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));

        assertThat(good.read().problems()).isEmpty();
    }

    @Test
    void onlyLiveArticlesAreWarnedAbout() throws IOException {
        good.replace("articles/paspor-syarat.md", "status: live", "status: draft");

        var reading = Library.read(folder, LocalDate.of(2028, 1, 1));

        assertThat(places(reading, "date.past")).containsExactly("articles/paspor-biaya.md:21");
        assertThat(reading.library()).isPresent();
    }

    @Test
    void whatEditorsLeaveBehindIsNotRead() throws IOException {
        Files.writeString(folder.resolve("articles/.paspor.md.swp"), "x");
        Files.writeString(folder.resolve("articles/paspor.md~"), "x");
        Files.writeString(folder.resolve("articles/paspor.txt"), "x");

        assertThat(good.read().problems())
                .containsExactly(Problem.warning("articles/paspor.txt", 1, "file.ending", ".md"));
    }

    @Test
    void anArticleThatRestsOnARevokedLawIsNotAnsweredAnyMore() throws IOException {
        good.replace("sources.yaml", "status: berlaku, successor: \"\"", "status: dicabut, successor: \"UU 18/2017\"");

        var reading = good.read();

        assertThat(reading.problems())
                .containsExactly(
                        Problem.warning("articles/paspor-biaya.md", 18, "law.revoked", "PP 45/2024", "UU 18/2017"));
        var library = reading.library().orElseThrow();
        assertThat(library.article("paspor-biaya").orElseThrow().status()).isEqualTo(Article.Status.REVIEW);
        assertThat(library.article("paspor-biaya").orElseThrow().inForce(GoodLibrary.TODAY))
                .isFalse();
        assertThat(library.article("paspor-syarat").orElseThrow().inForce(GoodLibrary.TODAY))
                .isTrue();
    }

    @Test
    void aDraftThatRestsOnARevokedLawStaysADraft() throws IOException {
        good.replace("articles/paspor-biaya.md", "law: \"PP 45/2024\"", "law: \"UU 39/2004\"");
        good.replace("articles/paspor-biaya.md", "status: live", "status: draft");

        assertThat(good.read()
                        .library()
                        .orElseThrow()
                        .article("paspor-biaya")
                        .orElseThrow()
                        .status())
                .isEqualTo(Article.Status.DRAFT);
    }

    @Test
    void aYearWithoutHolidaysIsWarnedAbout() {
        var reading = Library.read(folder, LocalDate.of(2028, 1, 1));

        assertThat(reading.problems()).contains(Problem.warning("calendar", 1, "calendar.year", 2028));
        assertThat(reading.library()).isPresent();
    }

    private static List<String> places(Library.Reading reading, String key) {
        return reading.problems().stream()
                .filter(problem -> problem.key().equals(key))
                .map(problem -> problem.file() + ":" + problem.line())
                .toList();
    }

    @Test
    void anUnfinishedDraftIsWarnedOfAndLeftOutAndStopsNothing() throws IOException {
        good.replace("articles/paspor-syarat.md", "status: live", "status: draft");
        good.replace("articles/paspor-syarat.md", "title: Syarat paspor", "title:");
        good.replace("articles/paspor-syarat.md", "## Singkat", "## Singkat saja");

        var reading = good.read();

        assertThat(reading.problems())
                .extracting(Problem::key)
                .contains("value.empty", "section.unknown", "section.missing");
        assertThat(reading.problems()).noneMatch(Problem::isError);
        assertThat(reading.library().orElseThrow().articles()).containsOnlyKeys("paspor-biaya");
    }

    @Test
    void aDraftThatIsNotYamlIsAMistake() throws IOException {
        good.replace("articles/paspor-syarat.md", "status: live", "status: draft");
        good.replace("articles/paspor-syarat.md", "title: Syarat paspor", "title: Syarat: paspor");

        assertThat(good.read().library()).isEmpty();
    }

    @Test
    void whatADraftSharesWithALiveArticleIsTheDraftsMistake() throws IOException {
        good.replace("articles/paspor-biaya.md", "status: live", "status: draft");
        good.replace("articles/paspor-syarat.md", "Apa syarat bikin paspor?", "Berapa biaya bikin paspor?");

        var reading = good.read();

        assertThat(reading.problems())
                .filteredOn(problem -> problem.key().equals("question.twice"))
                .extracting(Problem::file, Problem::isError)
                .containsExactly(tuple("articles/paspor-biaya.md", false));
        assertThat(reading.library()).isPresent();
    }
}
