package id.jembatan.ops;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Shipped;
import id.jembatan.files.Problem;
import id.jembatan.knowledge.Broken;
import id.jembatan.knowledge.GoodLibrary;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Memory;
import id.jembatan.search.Decision;
import id.jembatan.search.Search;
import id.jembatan.search.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReloadTest {
    private static final String ARTICLE = "articles/paspor-biaya.md";

    @TempDir
    Path home;

    private final AtomicReference<Snapshot> current = new AtomicReference<>();
    private final List<List<Problem>> told = new ArrayList<>();
    private Path folder;
    private Path kept;
    private GoodLibrary good;
    private Reload reload;

    @BeforeEach
    void start() {
        folder = home.resolve("knowledge");
        kept = home.resolve("data/library");
        good = new GoodLibrary(folder);
        reload = reload();
        reload.keep();
    }

    private Reload reload() {
        var seen = Reload.look(folder);
        current.set(snapshot(good.read().library().orElseThrow()));
        return new Reload(
                folder,
                kept,
                seen,
                List.of(),
                new Memory(),
                current,
                Shipped.thresholds(),
                () -> GoodLibrary.TODAY,
                problems -> told.add(List.copyOf(problems)));
    }

    private static Snapshot snapshot(Library library) {
        return new Snapshot(library, Search.over(library, Shipped.thresholds()));
    }

    private void looks(int times) {
        for (int look = 0; look < times; look++) {
            reload.run();
        }
    }

    @Test
    void aGoodChangeIsAnsweredAtTheSecondLook() throws IOException {
        good.replace(ARTICLE, "Rp350.000", "Rp360.000");

        looks(1);
        assertThat(brief()).contains("Rp350.000");
        looks(1);

        assertThat(brief()).contains("Rp360.000");
        assertThat(Files.readString(kept.resolve(ARTICLE))).contains("Rp360.000");
        assertThat(told).isEmpty();
    }

    @Test
    void whatNobodyTouchedIsNotReadAgain() {
        var before = current.get();

        looks(5);

        assertThat(current.get()).isSameAs(before);
    }

    @Test
    void whatAnEditorLeavesBehindIsNoChange() throws IOException {
        var before = current.get();
        Files.writeString(folder.resolve("articles/.paspor-biaya.md.swp"), "x");
        Files.writeString(folder.resolve("articles/paspor-biaya.md~"), "x");

        looks(3);

        assertThat(current.get()).isSameAs(before);
    }

    @Test
    void aFileThatGrowsIsLeftAloneUntilItIsWhole() throws IOException {
        String whole = Files.readString(folder.resolve(ARTICLE)).replace("Rp350.000", "Rp360.000");
        var before = current.get();
        for (int length = whole.indexOf("Paspor biasa"); length < whole.length(); length += 5) {
            Files.writeString(folder.resolve(ARTICLE), whole.substring(0, length));
            looks(1);
            assertThat(current.get()).as("the first %d characters", length).isSameAs(before);
        }
        assertThat(told).isEmpty();

        Files.writeString(folder.resolve(ARTICLE), whole);
        looks(2);

        assertThat(brief()).contains("Rp360.000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Paspor biasa bi", "kode bayar.", "2. Bayar di", "Jangan bayar lewat", "Tanya ke {kontak:kp"})
    void aCopyThatStoppedInTheMiddleIsRefused(String last) throws IOException {
        String whole = Files.readString(folder.resolve(ARTICLE));
        Files.writeString(folder.resolve(ARTICLE), whole.substring(0, whole.indexOf(last) + last.length()));

        looks(3);

        assertThat(brief()).contains("Rp350.000");
        assertThat(told)
                .singleElement()
                .satisfies(problems -> assertThat(problems)
                        .anySatisfy(problem -> assertThat(problem.file()).isEqualTo(ARTICLE)));
    }

    @ParameterizedTest
    @MethodSource("id.jembatan.knowledge.Broken#errors")
    void aBrokenFileKeepsTheOldLibraryAndIsNamedOnce(Broken broken) throws IOException {
        var before = current.get();
        broken.breaks(good);

        looks(3);
        Files.setLastModifiedTime(folder.resolve(broken.file()), FileTime.from(Instant.EPOCH));
        looks(3);

        assertThat(current.get()).isSameAs(before);
        assertThat(told)
                .singleElement()
                .satisfies(problems -> assertThat(problems)
                        .anySatisfy(problem -> assertThat(problem.file() + ":" + problem.line() + " " + problem.key())
                                .isEqualTo(broken.place() + " " + broken.kind())));
        assertThat(Library.read(kept, GoodLibrary.TODAY).library()).isPresent();
    }

    @Test
    void aMistakeThatComesBackIsToldAgain() throws IOException {
        good.replace("matters.yaml", "desk: bp3mi", "desk: bp2mi");
        looks(3);
        good.replace("matters.yaml", "desk: bp2mi", "desk: bp3mi");
        looks(3);
        good.replace("matters.yaml", "desk: bp3mi", "desk: bp2mi");
        looks(3);

        assertThat(told).hasSize(2);
    }

    @Test
    void aFolderThatIsGoneKeepsTheOldLibraryAndComesBack() throws IOException {
        var away = home.resolve("away");
        var before = current.get();
        Files.move(folder, away);

        looks(3);
        assertThat(current.get()).isSameAs(before);
        assertThat(told).hasSize(1);
        assertThat(kept).isDirectory();

        Files.move(away, folder);
        good.replace(ARTICLE, "Rp350.000", "Rp360.000");
        looks(3);
        assertThat(brief()).contains("Rp360.000");
        assertThat(told).hasSize(1);
    }

    @Test
    void aLibraryThatLostAnArticleOfTwoIsRefused() throws IOException {
        Files.delete(folder.resolve(ARTICLE));
        good.replace("topics.yaml", ", paspor-biaya]", "]");

        looks(3);

        assertThat(current.get().library().articles()).hasSize(2);
        assertThat(told).containsExactly(List.of(Problem.error("articles", 1, "reload.gone", 2, 1, 1, "paspor-biaya")));
    }

    @Test
    void whatIsGoneIsToldBeforeWhatFollowsFromIt() throws IOException {
        Files.delete(folder.resolve("articles/paspor-syarat.md"));

        looks(3);

        assertThat(told)
                .singleElement()
                .satisfies(problems -> assertThat(problems)
                        .extracting(Problem::key)
                        .startsWith("reload.gone")
                        .contains("article.unknown"));
    }

    @Test
    void aLostDangerRuleIsRefusedThoughTheListOfRequiredOnesNoLongerNamesIt() throws IOException {
        Files.copy(folder.resolve("urgent/penyekapan.yaml"), folder.resolve("urgent/kurung.yaml"));
        good.replace("urgent/kurung.yaml", "id: penyekapan", "id: kurung");
        looks(2);
        Files.delete(folder.resolve("urgent/kurung.yaml"));

        looks(3);

        assertThat(told).containsExactly(List.of(Problem.error("urgent/kurung.yaml", 1, "reload.file")));
    }

    @Test
    void anArticleThatLostASectionMustHaveGrownAVersion() throws IOException {
        String whole = Files.readString(folder.resolve(ARTICLE));
        String cut = whole.substring(0, whole.indexOf("## Ke mana"));
        Files.writeString(folder.resolve(ARTICLE), cut);
        looks(3);
        assertThat(told).containsExactly(List.of(Problem.error(ARTICLE, 1, "reload.cut", 4, 3, "1")));

        Files.writeString(folder.resolve(ARTICLE), cut.replace("version: 1", "version: 2"));
        looks(2);
        assertThat(current.get().library().article("paspor-biaya").orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void aDiskThatTakesNoCopyStopsNoChange() throws IOException {
        Files.writeString(home.resolve("file"), "where a folder should be");
        kept = home.resolve("file/library");
        reload = reload();
        reload.keep();
        good.replace(ARTICLE, "Rp350.000", "Rp360.000");

        looks(2);

        assertThat(brief()).contains("Rp360.000");
        assertThat(Reload.lastGood(kept)).isEmpty();
    }

    @Test
    void aCopyKilledBetweenOldAndNewIsStillFound() throws IOException {
        Files.move(kept, kept.resolveSibling("library.old"));

        assertThat(Reload.lastGood(kept)).contains(kept.resolveSibling("library.old"));
    }

    @Test
    void aHundredReloadsFailNoQuestion() throws Exception {
        var end = new AtomicBoolean();
        Callable<Integer> asking = () -> {
            int asked = 0;
            for (; !end.get() || asked == 0; asked++) {
                var decision = current.get()
                        .search()
                        .ask("berapa biaya bikin paspor", GoodLibrary.TODAY)
                        .decision();
                assertThat(decision)
                        .isInstanceOfSatisfying(
                                Decision.Answer.class,
                                answer -> assertThat(answer.article().body().brief())
                                        .startsWith("Paspor biasa biayanya Rp3"));
            }
            return asked;
        };
        try (var people = Executors.newFixedThreadPool(2)) {
            var all = List.of(people.submit(asking), people.submit(asking));
            try {
                for (int change = 0; change < 100; change++) {
                    String price = "Rp3%02d.000".formatted(change);
                    rewrite(price);
                    looks(2);
                    assertThat(brief()).contains(price);
                }
            } finally {
                end.set(true);
            }
            for (var one : all) {
                assertThat(answered(one)).isPositive();
            }
        }
        assertThat(told).isEmpty();
    }

    private static int answered(Future<Integer> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a question failed", e.getCause());
        }
    }

    private void rewrite(String price) throws IOException {
        var file = folder.resolve(ARTICLE);
        Files.writeString(file, Files.readString(file).replaceFirst("Rp3\\d\\d\\.000", price));
        Files.setLastModifiedTime(file, FileTime.fromMillis(Long.parseLong(price.substring(2, 5)) * 1_000));
    }

    private String brief() {
        return current.get()
                .library()
                .article("paspor-biaya")
                .orElseThrow()
                .body()
                .brief();
    }
}
