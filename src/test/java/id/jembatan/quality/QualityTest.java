package id.jembatan.quality;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Shipped;
import id.jembatan.knowledge.Library;
import id.jembatan.search.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No figure falls below what was once reached: the floors stand in quality.properties, and raising one is a commit. */
class QualityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    /** By what their figures begin with. */
    private static final Map<String, Path> QUESTIONS = Map.of(
            "", Path.of("src/test/resources/questions/dev.tsv"),
            "fresh.", Path.of("src/test/resources/questions/fresh.tsv"));

    private static final Path FLOORS = Path.of("src/test/resources/quality.properties");
    /** Fewer words are said by chance. */
    private static final int WORDS_OF_A_QUESTION = 4;

    /** A share of fewer questions jumps with every one. */
    private static final int FEWEST_OF_A_KIND = 10;

    private static final Map<String, Double> REACHED = new TreeMap<>();
    private static Library library;
    private static final List<Labelled> ASKED = new ArrayList<>();

    @BeforeAll
    static void evaluate() throws IOException {
        library = Library.read(Path.of("knowledge"), TODAY).library().orElseThrow();
        var search = Search.over(library, Shipped.thresholds());
        for (var file : QUESTIONS.entrySet()) {
            var questions = Labelled.read(file.getValue());
            ASKED.addAll(questions);
            var all = Evaluation.of(search, library.triage(), questions, TODAY);
            keep(file.getKey() + "read.", all.part(false));
            keep(file.getKey() + "unread.", all.part(true));
        }
    }

    private static void keep(String name, Evaluation part) {
        part.figures().forEach((figure, value) -> REACHED.put(name + figure, value));
        part.by(Labelled::register).forEach((register, figures) -> keepFirst(name, "register-" + register, figures));
        part.by(Labelled::set).forEach((set, figures) -> keepFirst(name, "set-" + set, figures));
        REACHED.values().removeIf(value -> value.isNaN());
    }

    private static void keepFirst(String name, String kind, Figures figures) {
        if (figures.outcomes().size() >= FEWEST_OF_A_KIND) {
            REACHED.put(name + "right_first." + kind, figures.all().get("right_first"));
        }
    }

    @AfterAll
    static void print() {
        System.out.println(table());
    }

    @Test
    void noFigureFallsBelowItsFloor() throws IOException {
        var floors = new Properties();
        try (var in = Files.newBufferedReader(FLOORS)) {
            floors.load(in);
        }
        var fallen = new ArrayList<String>();
        floors.stringPropertyNames().forEach(key -> {
            boolean most = key.startsWith("most.");
            String name = key.substring(key.indexOf('.') + 1);
            double bound = Double.parseDouble(floors.getProperty(key));
            double reached = REACHED.getOrDefault(name, Double.NaN);
            if (!(most ? reached <= bound : reached >= bound)) {
                fallen.add(key + "=" + bound + " but " + reached);
            }
        });

        assertThat(fallen).as("of %s", table()).isEmpty();
        assertThat(floors.stringPropertyNames().stream()
                        .map(key -> key.substring(key.indexOf('.') + 1))
                        .toList())
                .as("every figure has one bound")
                .containsExactlyInAnyOrderElementsOf(REACHED.keySet());
    }

    @Test
    void noJudgedQuestionStandsInTheLibrary() {
        var known = library.articles().values().stream()
                .flatMap(article -> article.questions().stream())
                .map(phrasing -> plain(phrasing.text()))
                .collect(Collectors.toSet());

        assertThat(ASKED.stream()
                        .map(question -> plain(question.question()))
                        .filter(question -> question.split(" ").length >= WORDS_OF_A_QUESTION))
                .doesNotContainAnyElementsOf(known);
    }

    private static String plain(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String table() {
        return REACHED.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
