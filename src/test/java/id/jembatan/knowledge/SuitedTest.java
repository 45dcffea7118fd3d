package id.jembatan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuitedTest {
    private Article article;
    private Library library;

    @BeforeEach
    void readAnArticleThatDiffers(@TempDir Path folder) throws IOException {
        var good = new GoodLibrary(folder);
        good.replace("articles/paspor-biaya.md", "Tanya ke {kontak:kp2mi-dalam-negeri}.", """
                Tanya ke {kontak:kp2mi-dalam-negeri}.
                ## Bila malaysia
                Di Malaysia begini.
                ## Bila taiwan
                Di Taiwan begini.

                1. Satu langkah.
                ## Bila taiwan, pabrik
                Di pabrik Taiwan begitu.
                """);
        library = good.read().library().orElseThrow();
        article = library.article("paspor-biaya").orElseThrow();
    }

    @Test
    void whatIsNotKnownIsAskedOnce() {
        assertThat(suited("")).isInstanceOfSatisfying(Suited.Ask.class, ask -> {
            assertThat(ask.slot()).isEqualTo("negara");
            assertThat(ask.cases()).extracting(Slot.Case::id).containsExactly("malaysia", "taiwan");
        });
    }

    @Test
    void aMoreSpecialTextIsAskedForWhereItCouldFit() {
        assertThat(suited("taiwan")).isInstanceOfSatisfying(Suited.Ask.class, ask -> {
            assertThat(ask.slot()).isEqualTo("pekerjaan");
            assertThat(ask.cases()).extracting(Slot.Case::button).containsExactly("Pabrik");
        });
        assertThat(brief("taiwan,lain-pekerjaan")).isEqualTo("Di Taiwan begini.");
        assertThat(brief("taiwan,pabrik")).isEqualTo("Di pabrik Taiwan begitu.");
    }

    @Test
    void whatASituationDoesNotSayIsTheArticlesOwn() {
        var malaysia = body("malaysia");

        assertThat(malaysia.brief()).isEqualTo("Di Malaysia begini.");
        assertThat(malaysia.steps()).isEqualTo(article.body().steps());
        assertThat(malaysia.warning()).isEqualTo(article.body().warning());
        assertThat(body("taiwan,lain-pekerjaan").steps()).containsExactly("Satu langkah.");
    }

    @Test
    void whoFitsNoneGetsWhatIsSaidToAll() {
        assertThat(body("lain-negara")).isEqualTo(article.body());
        assertThat(((Suited.Text) suited("lain-negara")).when()).isEmpty();
    }

    @Test
    void aButtonCarriesWhatWasToldAndNothingStrange() {
        assertThat(library.circumstances("taiwan,lain-pekerjaan").key()).isEqualTo("taiwan,lain-pekerjaan");
        assertThat(library.circumstances("mars,taiwan,,").key()).isEqualTo("taiwan");
        assertThat(library.circumstances("")).isEqualTo(Circumstances.NONE);
    }

    @Test
    void whatIsToldNowHoldsBeforeWhatWasToldEarlier() {
        var earlier = library.circumstances("taiwan,pabrik");

        assertThat(library.circumstances("malaysia").after(earlier).key()).isEqualTo("malaysia,pabrik");
        assertThat(List.copyOf(earlier.cases().keySet())).containsExactly("negara", "pekerjaan");
    }

    private Suited suited(String told) {
        return article.suited(library.circumstances(told));
    }

    private Article.Body body(String told) {
        return ((Suited.Text) suited(told)).body();
    }

    private String brief(String told) {
        return body(told).brief();
    }
}
