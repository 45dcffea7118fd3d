package id.jembatan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.jembatan.files.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a library is named by file and line, and none of it is a surprise. */
class BrokenLibraryTest {
    private static final Pattern KEY = Pattern.compile(
            "\"((?:article|file|folder|key|value|button|id|desk|related|contact|question|negative|source|amount|date"
                    + "|section|steps|body|phone|sentence|screen|law|calendar|topic|web|when|slot|words|urgent"
                    + "|country)\\.[a-z-]+)\"");

    /** Where mistakes are found, but for what only the whole check or a reload sees. */
    private static final List<String> SOURCES = List.of("files", "knowledge", "urgent", "words");

    @TempDir
    Path folder;

    private GoodLibrary good;

    @BeforeEach
    void aGoodLibrary() {
        good = new GoodLibrary(folder);
    }

    static Stream<Broken> kinds() throws IOException {
        return Broken.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aBrokenFileIsNamedWithItsLine(Broken broken) throws IOException {
        broken.breaks(good);

        var reading = good.read();

        assertThat(reading.problems())
                .filteredOn(problem -> problem.key().equals(broken.kind()))
                .first()
                .satisfies(problem ->
                        assertThat(problem.file() + ":" + problem.line()).isEqualTo(broken.place()))
                .satisfies(problem -> assertThat(problem.severity())
                        .hasToString(broken.severity().toUpperCase(Locale.ROOT)));
        assertThat(reading.library().isPresent()).isNotEqualTo(broken.isError());
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "contacts", "desks", "calendar"})
    void aFolderThatIsEmptyOrMissingIsNamed(String name) throws IOException {
        for (var file : files(folder.resolve(name))) {
            Files.delete(file);
        }
        assertThat(places(good.read(), "folder.empty")).containsExactly(name + ":1");

        Files.delete(folder.resolve(name));
        assertThat(places(good.read(), "folder.empty")).containsExactly(name + ":1");
    }

    @Test
    void aFolderThatIsNoLibraryIsNoSurprise(@TempDir Path empty) {
        var reading = Library.read(empty.resolve("nowhere"), GoodLibrary.TODAY);

        assertThat(reading.library()).isEmpty();
        assertThat(places(reading, "folder.empty"))
                .containsExactly("articles:1", "calendar:1", "contacts:1", "desks:1");
        assertThat(places(reading, "file.missing"))
                .containsExactly("matters.yaml:1", "sources.yaml:1", "topics.yaml:1");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        Files.write(folder.resolve("articles/paspor-syarat.md"), new byte[] {'-', (byte) 0xe9, '-'});
        Files.write(folder.resolve("matters.yaml"), new byte[] {(byte) 0xff});

        assertThat(places(good.read(), "file.unreadable"))
                .containsExactly("articles/paspor-syarat.md:1", "matters.yaml:1");
    }

    @Test
    void oneBrokenFileIsNamedOnceHoweverManyReferToIt() throws IOException {
        Files.writeString(folder.resolve("articles/paspor-syarat.md"), "half a fi");

        assertThat(good.read().problems())
                .extracting(Problem::file, Problem::key)
                .containsExactly(tuple("articles/paspor-syarat.md", "article.front"));
    }

    @Test
    void everyHalfOfAFileIsAProblemAndNeverAnException() throws IOException {
        String whole = Files.readString(folder.resolve("articles/paspor-biaya.md"));
        int body = whole.indexOf("Paspor biasa");
        for (int length = 0; length < body; length += 7) {
            Files.writeString(folder.resolve("articles/paspor-biaya.md"), whole.substring(0, length));

            assertThat(good.read().library())
                    .as("the first %d characters", length)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                ".",
                "a. ",
                "*",
                "*a ",
                "*a**b",
                "_",
                "[",
                "![",
                "[a](",
                "> ",
                "- ",
                "1. ",
                "`",
                "<",
                "<a>",
                "&amp;",
                "{",
                "{kontak:",
                "0",
                "+62 ",
                "hubungi ke ",
                "Rp1.000",
                "(0",
                "\u0000",
                "\u202e",
                "\ud83d\ude00",
                "# ",
                "\\",
                "\t",
                "---\n",
                "a\n\n",
                "1 "
            })
    void nothingThatStandsInABodyIsASurprise(String hostile) throws IOException {
        good.replace("articles/paspor-syarat.md", "Bawa KTP", hostile.repeat(65_536 / hostile.length()) + "Bawa KTP");

        assertThat(good.read().library()).isEmpty();
    }

    @Test
    void allProblemsAreNamedAtOnceInOrder() throws IOException {
        good.replace("articles/paspor-biaya.md", "version: 1", "version: x");
        good.replace("articles/paspor-biaya.md", "owner: imigrasi", "owner: nobody");
        good.replace("articles/paspor-biaya.md", "atau kantor pos.", "atau *kantor* pos, 0812 3456 7890.");
        good.replace("contacts/nasional.yaml", "show: konfirmasi", "show: x");
        good.replace("topics.yaml", "paspor-biaya]", "paspor-x]");

        var problems = good.read().problems();

        assertThat(problems)
                .hasSize(7)
                .isSortedAccordingTo(Comparator.comparing(Problem::file).thenComparing(Problem::line));
    }

    @Test
    void everyKindOfMistakeHasItsTest() throws IOException {
        var tested = new TreeSet<>(kinds().map(Broken::kind).toList());
        tested.addAll(List.of("folder.empty", "file.missing", "file.unreadable", "file.ending", "calendar.year"));
        tested.addAll(
                List.of("urgent.number", "urgent.weight", "urgent.unreadable", "words.encoding", "words.unreadable"));
        var known = new TreeSet<String>();
        for (var part : SOURCES) {
            for (var source : files(Path.of("src/main/java/id/jembatan").resolve(part))) {
                KEY.matcher(Files.readString(source)).results().forEach(key -> known.add(key.group(1)));
            }
        }

        assertThat(tested).containsAll(known);
    }

    @Test
    void everyKindOfMistakeHasItsWords() throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(Path.of("config/texts/check.properties"))) {
            words.load(file);
        }

        assertThat(words.stringPropertyNames())
                .containsAll(kinds().map(broken -> "check." + broken.kind()).toList());
    }

    private static List<String> places(Library.Reading reading, String key) {
        return reading.problems().stream()
                .filter(problem -> problem.key().equals(key))
                .map(problem -> problem.file() + ":" + problem.line())
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
