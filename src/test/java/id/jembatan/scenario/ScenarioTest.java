package id.jembatan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every conversation in {@code src/test/resources/scenarios}, message by message, with the program and the library as shipped. */
class ScenarioTest {
    private static final Path FOLDER = Path.of("src/test/resources/scenarios");

    @TempDir
    Path folder;

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theConversationGoesAsWritten(Path file) {
        try (var play = new Play(folder)) {
            play.play(Script.read(file));
        }
    }

    @Test
    void aLineThatDoesNotHoldIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("X1.txt"), """
                # a note

                W: paspor
                B: tidak pernah dikatakan [Tombol]
                """);
        var said = new AssertionError[1];
        try (var play = new Play(folder)) {
            play.play(Script.read(file));
        } catch (AssertionError e) {
            said[0] = e;
        }

        assertThat(said[0]).hasMessageStartingWith("X1.txt:4: ");
    }

    @Test
    void aLineThatCannotBeReadIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("X2.txt"), "W: halo\nHalo juga\n");
        var said = new AssertionError[1];
        try {
            assertThat(Script.read(file).lines()).isEqualTo(List.of());
        } catch (AssertionError e) {
            said[0] = e;
        }

        assertThat(said[0]).hasMessageContaining("X2.txt:2: cannot be read");
    }
}
