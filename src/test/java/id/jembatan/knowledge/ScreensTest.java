package id.jembatan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreensTest {
    private static final Wording WORDING =
            new Wording("UNTUK {0}", "AWAS {0}", "DI {0}", "data {0}", "tanyakan petugas");

    @TempDir
    Path folder;

    @Test
    void aScreenHasAnswerStepsWarningAndPlace() {
        assertThat(screens(new GoodLibrary(folder))).containsExactly("""
                Paspor biasa biayanya Rp350.000.

                1. Buat kode bayar.
                2. Bayar di bank atau kantor pos.

                AWAS Jangan bayar lewat orang lain.

                DI Tanya ke KP2MI 0800-1000 (24 jam, data 24-11-2026).""");
    }

    @Test
    void whatAnArticleDoesNotSayLeavesNoGap() {
        var library = new GoodLibrary(folder).read().library().orElseThrow();

        assertThat(screens(library, "paspor-syarat"))
                .containsExactly("Bawa KTP, KK dan akta lahir yang asli. Fotokopinya kira-kira Rp1.000.");
    }

    @Test
    void whereTheFirstScreenIsTooLongThePlaceMovesToTheEndAndThenStepsMoveOn() {
        var library = new GoodLibrary(folder).read().library().orElseThrow();
        var article = library.article("paspor-biaya").orElseThrow();
        var text = new Suited.Text(article.body(), List.of());
        int whole = Screens.of(text, library.contacts(), WORDING).getFirst().length();

        assertThat(Screens.of(text, library.contacts(), WORDING, whole)).hasSize(1);
        var apart = Screens.of(text, library.contacts(), WORDING, whole - 1);
        assertThat(apart).hasSize(2);
        assertThat(apart.get(0)).contains("2. Bayar", "AWAS").doesNotContain("DI Tanya");
        assertThat(apart.get(1)).startsWith("DI Tanya");
        var fewer = Screens.of(text, library.contacts(), WORDING, apart.get(0).length() - 1);
        assertThat(fewer.get(0)).contains("1. Buat").doesNotContain("2. Bayar");
        assertThat(fewer.get(1)).startsWith("2. Bayar").contains("DI Tanya");
    }

    @Test
    void fiveStepsGoOnAScreenAndTheRestIsNumberedOn() throws IOException {
        var good = new GoodLibrary(folder);
        var steps = IntStream.rangeClosed(1, 12)
                .mapToObj(step -> step + ". Langkah ke " + step + ".\n")
                .toList();
        good.replace(
                "articles/paspor-biaya.md",
                "1. Buat kode bayar.\n2. Bayar di bank\n   atau kantor pos.\n",
                String.join("", steps));

        var screens = screens(good);

        assertThat(screens).hasSize(3);
        assertThat(screens.get(0)).contains("5. Langkah ke 5.").doesNotContain("6. ");
        assertThat(screens.get(1)).startsWith("6. Langkah ke 6.\n7. ").endsWith("\n10. Langkah ke 10.");
        assertThat(screens.get(2)).isEqualTo("11. Langkah ke 11.\n12. Langkah ke 12.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # number | address   | show    | hours  | as people read it
            110      | ``        | SHOW    | 24 jam | Polisi 110 (24 jam, data 24-11-2026)
            110      | ``        | SHOW    | ``     | Polisi 110 (data 24-11-2026)
            110      | Jl. Baru  | SHOW    | ``     | Polisi 110, Jl. Baru (data 24-11-2026)
            ``       | Jl. Baru  | SHOW    | ``     | Polisi, Jl. Baru (data 24-11-2026)
            110      | ``        | CONFIRM | 24 jam | Polisi (tanyakan petugas)
            110      | Jl. Baru  | CONFIRM | ``     | Polisi, Jl. Baru (data 24-11-2026, tanyakan petugas)
            110      | ``        | NEVER   | ``     | Polisi (tanyakan petugas)
            """)
    void aNumberIsShownOnlyWherePeopleMaySeeIt(
            String number, String address, Contact.Show show, String hours, String text) {
        var checked = LocalDate.of(2026, 11, 24);
        var contact =
                new Contact("polisi", "Polisi", number, address, show, hours, "indonesia", true, "laman", checked);

        assertThat(WORDING.contact(contact)).isEqualTo(text);
    }

    private static List<String> screens(GoodLibrary good) {
        var library = good.read().library().orElseThrow();
        return screens(library, "paspor-biaya");
    }

    private static List<String> screens(Library library, String article) {
        return Screens.of(
                library.article(article).orElseThrow().texts().findFirst().orElseThrow(), library.contacts(), WORDING);
    }
}
