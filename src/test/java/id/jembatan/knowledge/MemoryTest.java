package id.jembatan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read again reads as if it were read for the first time. */
class MemoryTest {
    private static final String ARTICLE = "articles/paspor-biaya.md";

    @TempDir
    Path folder;

    private final Memory memory = new Memory();
    private GoodLibrary good;

    @BeforeEach
    void aLibraryThatWasReadBefore() {
        good = new GoodLibrary(folder);
        assertThat(read().problems()).isEmpty();
    }

    static Stream<Broken> kinds() throws IOException {
        return Broken.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aMistakeIsSeenAtOnceStaysAndIsForgottenOnceMended(Broken broken) throws IOException {
        String whole = Files.readString(folder.resolve(broken.file()));
        broken.breaks(good);

        assertThat(read().problems()).isNotEmpty().isEqualTo(good.read().problems());
        assertThat(read().problems()).isEqualTo(good.read().problems());

        Files.writeString(folder.resolve(broken.file()), whole);
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void onlyTheArticleThatChangedIsAnother() throws IOException {
        var before = read().library().orElseThrow();
        good.replace(ARTICLE, "Rp350.000", "Rp360.000");

        var after = read().library().orElseThrow();

        assertThat(after.articles().get("paspor-biaya").body().brief()).contains("Rp360.000");
        assertThat(after.articles().get("paspor-syarat"))
                .isSameAs(before.articles().get("paspor-syarat"));
        assertThat(after.words()).isSameAs(before.words());
        assertThat(after.triage()).isSameAs(before.triage());
    }

    @Test
    void wordsThatChangedAreReadAgainAndSoAreTheRules() throws IOException {
        var before = read().library().orElseThrow();
        Files.writeString(folder.resolve("words/slang.tsv"), "ngurus\tmengurus\n");

        var after = read().library().orElseThrow();

        assertThat(after.words()).isNotSameAs(before.words());
        assertThat(after.words().known()).contains("ngurus");
        assertThat(after.triage()).isNotSameAs(before.triage());
    }

    @Test
    void anArticleThatIsGoneIsGone() throws IOException {
        Files.delete(folder.resolve(ARTICLE));
        good.replace("topics.yaml", ", paspor-biaya]", "]");

        assertThat(read().library().orElseThrow().articles()).containsOnlyKeys("paspor-syarat");
    }

    private Library.Reading read() {
        return memory.read(folder, GoodLibrary.TODAY);
    }
}
