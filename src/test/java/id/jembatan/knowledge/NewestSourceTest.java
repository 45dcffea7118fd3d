package id.jembatan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How new an article is goes by the sources whose date is known. */
class NewestSourceTest {
    @TempDir
    Path folder;

    private GoodLibrary good;

    @BeforeEach
    void aGoodLibrary() {
        good = new GoodLibrary(folder);
    }

    @Test
    void aYearIsAsLateAsItCanBe() {
        assertThat(newest()).contains(LocalDate.of(2025, 12, 31));
    }

    @Test
    void aSourceWithoutADateDoesNotCount() throws IOException {
        good.replace("articles/paspor-biaya.md", ", date: 2025", "");

        assertThat(newest()).contains(LocalDate.of(2024, 10, 31));
    }

    @Test
    void whereNoneHasADateThereIsNone() throws IOException {
        good.replace("articles/paspor-biaya.md", ", date: 2025", "");
        good.replace("articles/paspor-biaya.md", ", date: 2024-10", "");

        assertThat(newest()).isEmpty();
    }

    private Optional<LocalDate> newest() {
        return good.read()
                .library()
                .orElseThrow()
                .article("paspor-biaya")
                .orElseThrow()
                .newestSource();
    }
}
