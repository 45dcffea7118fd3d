package id.jembatan.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Shipped;
import id.jembatan.knowledge.Library;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped lessons teach about sentences that stand in none of them. */
class TaughtTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Library LIBRARY =
            Library.read(Path.of("knowledge"), TODAY).library().orElseThrow();
    private static final Search SEARCH = Search.over(LIBRARY, Shipped.thresholds());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pajak mobil pikap setahun berapa",
                "obat panas buat balita apa ya",
                "pupuk urea di kios kok habis terus pak",
                "jadwal kereta ke malang besok pagi",
                "rego endog saiki piro sekilo",
            })
    void anotherFieldIsHeardWithoutAListOfItsWords(String question) {
        assertThat(SEARCH.ask(question, TODAY).decision()).isEqualTo(new Decision.Outside());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pak tolong dicek berkas paspor saya atas nama Wulandari sudah sampai mana",
                "kok nama saya belum keluar juga padahal saya sudah kirim semua minggu lalu",
            })
    void onePersonsCaseGoesToAnOfficer(String question) {
        assertThat(SEARCH.ask(question, TODAY).decision()).isEqualTo(new Decision.Escalate());
    }

    @Test
    void anOrdinaryQuestionIsNeither() {
        assertThat(SEARCH.ask("berapa biaya bikin paspor", TODAY).decision()).isInstanceOf(Decision.Answer.class);
    }

    @Test
    void whatIsLearnedIsTheSameEveryTime() {
        var pages = Pages.NONE.after(SmallLibrary.ALL, SmallLibrary.WORDS);
        var words = SmallLibrary.WORDS.understand("paspor sobek").tokens();

        assertThat(new Taught(pages).hear(words).articles())
                .containsExactly(new Taught(pages).hear(words).articles());
    }

    @Test
    void aLibraryWithoutArticlesIsHeardToo() {
        var heard = new Taught(Pages.NONE)
                .hear(SmallLibrary.WORDS.understand("paspor").tokens());

        assertThat(heard.articles()).isEmpty();
        assertThat(heard.other()).isBetween(0.0, 1.0);
    }
}
