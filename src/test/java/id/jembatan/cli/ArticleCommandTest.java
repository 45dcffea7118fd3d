package id.jembatan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.files.Problem;
import id.jembatan.knowledge.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code article new}: what somebody who is no programmer begins an article with. */
class ArticleCommandTest {
    @TempDir
    Path folder;

    private Terminal terminal;
    private Path articles;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
        articles = terminal.copiedHome(folder.resolve("home")).resolve("knowledge/articles");
    }

    @Test
    void aNewArticleIsComplainedAboutOnlyWhereSomethingMustBeFilledIn() throws IOException {
        var said = terminal.types("article", "new", "uji-bahasa");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("uji-bahasa.md", "./jembatan check");
        var lines = Files.readAllLines(articles.resolve("uji-bahasa.md"));
        assertThat(lines).contains("id: uji-bahasa", "compiled: 2026-11-24");
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("expires: 2027-05-23"));
        var problems =
                Library.read(articles.getParent(), LocalDate.of(2026, 11, 24)).problems();
        assertThat(problems).extracting(Problem::file).containsOnly("articles/uji-bahasa.md");
        assertThat(problems.stream()
                        .map(problem -> lines.get(problem.line() - 1).strip())
                        .distinct())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("title:"),
                        line -> assertThat(line).startsWith("button:"),
                        line -> assertThat(line).startsWith("stage:"),
                        line -> assertThat(line).startsWith("owner:"),
                        line -> assertThat(line).startsWith("audience: []"),
                        line -> assertThat(line).startsWith("- {t: \"\""),
                        line -> assertThat(line).startsWith("- {law: \"\""),
                        line -> assertThat(line).startsWith("risk:"),
                        line -> assertThat(line).isEqualTo("## Singkat"));
    }

    @Test
    void whatIsFilledInIsADraftWithoutAMistake() throws IOException {
        terminal.types("article", "new", "uji-bahasa");
        var file = articles.resolve("uji-bahasa.md");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\ntitle: ", "\ntitle: Ujian bahasa ")
                        .replace("button: ", "button: Ujian bahasa ")
                        .replace("stage: ", "stage: latih ")
                        .replace("owner: ", "owner: disnaker ")
                        .replace("audience: []", "audience: [cpmi]")
                        .replace("t: \"\"", "t: \"ujian bahasanya susah\"")
                        .replace(
                                "title: \"\", date: , confidence: }",
                                "title: \"Laman\", date: 2025, confidence: rendah}")
                        .replace("risk: ", "risk: rendah ")
                        .replace("## Singkat\n", "## Singkat\nTanya ke Disnaker.\n"));

        assertThat(Library.read(articles.getParent(), LocalDate.of(2026, 11, 24))
                        .problems())
                .isEmpty();
    }

    @Test
    void anArticleThatIsThereIsLeftAlone() throws IOException {
        var file = articles.resolve("paspor-biaya.md");
        String before = Files.readString(file);

        var said = terminal.types("article", "new", "paspor-biaya");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.errors()).startsWith("Sudah ada:");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Uji", "../luar", "uji_bahasa", "uji--bahasa", "uji.md", "-uji"})
    void whatCannotBeANameIsRefused(String id) throws IOException {
        long before;
        try (var files = Files.list(articles)) {
            before = files.count();
        }

        var said = terminal.types("article", "new", "--", id);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.errors()).contains("huruf kecil");
        try (var files = Files.list(articles)) {
            assertThat(files.count()).isEqualTo(before);
        }
    }

    @Test
    void itExplainsItself() {
        assertThat(terminal.types("article", "new", "--help").out())
                .startsWith("Usage: jembatan article new")
                .contains("<ID>".replace("<", "").replace(">", ""));
        assertThat(terminal.types("article").out()).contains("new ");
    }
}
