package id.jembatan.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OdditiesTest {
    private final FakeBotApi api = FakeBotApi.start();
    private final Caller bot = new Caller(api);
    private final Person siti = api.user(501, "Siti");

    @AfterAll
    void stop() {
        api.close();
    }

    static List<Path> oddities() {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "updates"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("src/test/resources/updates", e);
        }
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(oddities()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void anOddUpdateIsHandedOutBetweenItsNeighbours(Path file) throws IOException {
        String odd = Files.readString(file);
        siti.writes("sebelum");
        long id = api.raw(odd);
        siti.writes("sesudah");
        String body = bot.call("getUpdates").body();
        bot.updates(id + 2);

        assertThat(odd).startsWith("{").contains("\"update_id\"");
        assertThat(body).contains(odd.strip().replaceFirst("\"update_id\"\\s*:\\s*\\d+", "\"update_id\":" + id));
        assertThat(body.indexOf("sebelum")).isLessThan(body.indexOf("\"update_id\":" + id));
        assertThat(body.indexOf("\"update_id\":" + id)).isLessThan(body.lastIndexOf("sesudah"));
    }
}
