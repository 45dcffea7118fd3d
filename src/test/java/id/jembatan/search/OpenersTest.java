package id.jembatan.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Shipped;
import id.jembatan.knowledge.Library;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a villager leads up to a question neither makes it a single case nor another question. */
class OpenersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Library LIBRARY =
            Library.read(Path.of("knowledge"), TODAY).library().orElseThrow();
    private static final Search SEARCH = Search.over(LIBRARY, Shipped.thresholds());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saya mau tanya",
                "pak saya mau tanya soal",
                "assalamualaikum bu, aku mau nanya tentang",
                "kak izin bertanya",
                "aku arep takon",
                "kulo badhe tanglet",
                "kaula terro atanya"
            })
    void anOpenerChangesNoAnswer(String opener) {
        for (var article : LIBRARY.articles().values()) {
            String question = article.questions().getFirst().text();
            assertThat(decided(opener + " " + question)).as(question).isEqualTo(decided(question));
        }
    }

    private static Decision decided(String question) {
        return SEARCH.ask(question, TODAY).decision();
    }
}
