package id.jembatan.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short form that means a danger is easily another word: how people write it must stand next to it. */
class ShortWordsTest {
    private static final Path WORDS = Path.of("knowledge/words");
    /** Letters. */
    private static final int SHORT = 3;
    /** Points of a clue that nearly makes an alarm with one other. */
    private static final int HEAVY = 2;

    @ParameterizedTest
    @ValueSource(strings = {"field", "slang", "javanese", "madurese"})
    void aShortFormThatMeansADangerHasAnExample(String list) throws IOException {
        var dangers = dangers();
        var particles = Set.copyOf(lines("function"));

        assertThat(dangers).contains("dipukul", "diperkosa", "dikurung");
        assertThat(lines(list).stream()
                        .map(line -> line.split("\t"))
                        .filter(columns -> columns.length == 2)
                        .filter(columns -> isShort(columns[0].split(" "), particles))
                        .filter(columns -> Arrays.stream(columns[1].split(",")).anyMatch(dangers::contains))
                        .map(columns -> columns[0]))
                .isEmpty();
    }

    private static boolean isShort(String[] words, Set<String> particles) {
        return words.length == 1 && words[0].length() <= SHORT
                || words.length == 2
                        && Arrays.stream(words).anyMatch(word -> word.length() < SHORT || particles.contains(word));
    }

    /** Single words that are a sign alone, or a heavy clue. */
    private static Set<String> dangers() {
        return Rule.read(Path.of("knowledge/urgent"), problem -> {}).stream()
                .filter(rule -> rule.level() == Alarm.Level.RED)
                .flatMap(ShortWordsTest::groups)
                .flatMap(List::stream)
                .filter(phrase -> phrase.words().size() == 1)
                .flatMap(phrase -> phrase.vocabulary().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<List<Phrase>> groups(Rule rule) {
        return Stream.concat(
                rule.signs().stream()
                        .filter(sign -> sign.groups().size() == 1)
                        .map(sign -> sign.groups().getFirst()),
                rule.tally().clues().stream()
                        .filter(clue -> clue.points() >= HEAVY)
                        .map(Tally.Clue::phrases));
    }

    private static List<String> lines(String list) throws IOException {
        return Files.readAllLines(WORDS.resolve(list + ".tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
