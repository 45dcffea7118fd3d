package id.jembatan.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Shipped;
import id.jembatan.files.Problem;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search made from the one before it says what one says that is made from nothing: after each kind of change, and after all. */
class ReuseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String PASSPORT = "articles/paspor-biaya.md";

    /** Every so many phrasings one is asked. */
    private static final int SOME = 15;

    private final Memory memory = new Memory();
    private Path folder;
    private Search search;

    @Test
    void whatIsReusedAnswersAsWhatIsReadAnew(@TempDir Path home) throws IOException {
        folder = Shipped.home(home).resolve("knowledge");
        search = Search.over(library(), Shipped.thresholds());

        change(PASSPORT, "\n1\\. \\S+", "\n1. Ambil");
        change(
                PASSPORT,
                "\nquestions:\n",
                "\nquestions:\n  - {t: \"Ragade nggawe paspor anyar kuwi pinten nggih pak lurah?\", lang: jv}\n");
        change("words/slang.tsv", "", "paspro\tpaspor\n");
        change("words/lain.tsv", "", "harga sawi putih hari ini naik lagi\n");
        change("words/function.tsv", "", "gerangan\n");
        change("urgent/kekerasan.yaml", "", "# dicek\n");
        change("articles/imei-hp.md", "\nstatus: live\n", "\nstatus: draft\n");
        change("articles/imei-hp.md", "\nstatus: draft\n", "\nstatus: live\n");
    }

    private void change(String file, String from, String to) throws IOException {
        String before = Files.readString(folder.resolve(file));
        String after = from.isEmpty() ? before + to : before.replaceFirst(from, to);
        assertThat(after).as(file).isNotEqualTo(before);
        Files.writeString(folder.resolve(file), after);

        var library = library();
        search = search.after(library);
        var anew = Search.over(library, Shipped.thresholds());
        for (String question : questions(library)) {
            assertThat(search.ask(question, TODAY)).as(question).isEqualTo(anew.ask(question, TODAY));
        }
    }

    private Library library() {
        var reading = memory.read(folder, TODAY);
        assertThat(reading.problems()).noneMatch(Problem::isError);
        return reading.library().orElseThrow();
    }

    private static List<String> questions(Library library) {
        var questions = new ArrayList<>(List.of("paspro piro", "harga sawi putih", "berapa gerangan biaya paspor", ""));
        int place = 0;
        for (var article : library.articles().values()) {
            for (var phrasing : article.questions()) {
                if (place++ % SOME == 0) {
                    questions.add(phrasing.text());
                }
            }
        }
        return questions;
    }
}
