package id.jembatan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A small library without a mistake, in a folder of its own, to be broken by a test. */
public record GoodLibrary(Path folder) {
    /** A good two weeks after its articles were compiled. */
    public static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

    private static final Path GOOD = Path.of("src/test/resources/broken/good");

    public GoodLibrary {
        Shipped.copy(GOOD, folder);
    }

    /** Writes something else instead of what stands in a file once. */
    public void replace(String file, String stands, String instead) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).containsOnlyOnce(stands);
        Files.writeString(folder.resolve(file), text.replace(stands, instead));
    }

    public Library.Reading read() {
        return Library.read(folder, TODAY);
    }
}
