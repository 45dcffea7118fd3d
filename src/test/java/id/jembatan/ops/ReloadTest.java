package id.jembatan.ops;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.knowledge.Broken;
import id.jembatan.knowledge.GoodLibrary;
import id.jembatan.knowledge.Library;
import id.jembatan.search.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReloadTest extends ReloadCase {
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
}
