package id.jembatan;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.fake.Person;
import id.jembatan.knowledge.Broken;
import id.jembatan.knowledge.GoodLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A library that changes while the bot runs, and one that is bad when it starts, in the whole program. */
class LibraryChangeTest {
    private static final String QUESTION = "berapa biaya bikin paspor";
    private static final Path GOOD = Path.of("src/test/resources/broken/good");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private Path home;
    private Path article;

    @BeforeEach
    void aHomeOfItsOwn() throws IOException {
        home = folder.resolve("home");
        Shipped.copy(Path.of("config"), home.resolve("config"));
        Shipped.copy(GOOD, home.resolve("knowledge"));
        article = home.resolve("knowledge/articles/paspor-biaya.md");
    }

    @Test
    void aCorrectionIsTakenByItselfAndAMistakeIsToldToTheAdmins() throws Exception {
        try (var village = open()) {
            var admin = village.admin(70_000_009);
            var siti = village.villager(70_000_001);
            siti.writes(QUESTION);
            siti.hears("Rp350.000", SOON);

            replace("Rp350.000", "Rp360.000");
            asksUntilHeard(village, siti, "Rp360.000");

            replace("status: live", "status: terbit");
            assertThat(admin.hears("articles/paspor-biaya.md:5: status", SOON).text())
                    .contains("Yang lama tetap berlaku");
            siti.writes(QUESTION);
            village.settle();
            assertThat(admin.reads())
                    .filteredOn(message -> message.text().contains("tidak dipakai"))
                    .hasSize(1);
        }
    }

    @Test
    void aRestartWithABadFolderUsesTheLastGoodLibraryAndSaysSo() throws Exception {
        try (var village = open()) {
            Person admin = village.admin(70_000_009);
            village.stop();
            Files.delete(home.resolve("knowledge/matters.yaml"));

            village.start();

            assertThat(admin.hears("matters.yaml:1:", SOON).text()).contains("Yang lama tetap berlaku");
            var siti = village.villager(70_000_001);
            siti.writes(QUESTION);
            siti.hears("Rp350.000", SOON);
            village.settle();
        }
    }

    @ParameterizedTest
    @MethodSource("id.jembatan.knowledge.Broken#errors")
    void aRestartWithAnyKindOfMistakeUsesTheLastGoodLibrary(Broken broken) throws IOException {
        var kept = folder.resolve("data/library");
        Shipped.copy(GOOD, kept);
        var file = home.resolve("knowledge").resolve(broken.file());
        Files.writeString(file, Files.readString(file).replace(broken.stands(), broken.instead()));

        var facts = Facts.read(home, Optional.of(kept), GoodLibrary.TODAY);

        assertThat(facts.library().articles()).hasSize(2);
        assertThat(facts.refused())
                .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.key())
                .contains(broken.place() + " " + broken.kind());
    }

    @Test
    void aRestartWithHalfTheArticlesUsesTheLastGoodLibrary() throws IOException {
        try (var village = open()) {
            village.stop();
            Files.delete(article);
            var topics = home.resolve("knowledge/topics.yaml");
            Files.writeString(topics, Files.readString(topics).replace(", paspor-biaya]", "]"));

            var facts = Facts.read(home, Optional.of(App.keptLibrary(village.config())), TODAY);

            assertThat(facts.library().articles()).containsKey("paspor-biaya");
            assertThat(facts.refused()).extracting(problem -> problem.key()).containsExactly("reload.gone");
            village.start();
        }
    }

    @Test
    void aFirstStartWithABadFolderFailsAndNamesTheLine() throws IOException {
        replace("version: 1", "version: x");

        assertThatThrownBy(() -> Facts.read(home, Optional.of(folder.resolve("data/library")), TODAY))
                .isInstanceOfSatisfying(
                        Facts.BadLibraryException.class,
                        bad -> assertThat(bad.mistakes())
                                .singleElement()
                                .satisfies(line -> assertThat(line).startsWith("articles/paspor-biaya.md:6: version")));
    }

    private Village open() {
        return Village.in(folder, Map.of("JEMBATAN_HOME", home.toString()));
    }

    private static void asksUntilHeard(Village village, Person siti, String answer) {
        long from = System.nanoTime();
        while (siti.reads().stream().noneMatch(message -> message.text().contains(answer))) {
            if (System.nanoTime() - from > SOON.toNanos()) {
                throw new AssertionError("not answered after " + SOON);
            }
            siti.writes(QUESTION);
            village.settle();
        }
    }

    private void replace(String stands, String instead) throws IOException {
        Files.writeString(article, Files.readString(article).replace(stands, instead));
    }
}
