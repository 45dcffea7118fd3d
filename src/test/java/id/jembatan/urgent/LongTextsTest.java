package id.jembatan.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Long texts, put together from harmless sentences: taught ones, so that the ceilings are below what strangers' texts reach. */
class LongTextsTest {
    private static final Path KNOWLEDGE = Path.of("knowledge");
    private static final Words WORDS = Words.read(KNOWLEDGE.resolve("words"), problem -> {});
    private static final Triage TRIAGE = Triage.of(Rule.read(KNOWLEDGE.resolve("urgent"), problem -> {}), WORDS);
    private static final List<String> BETWEEN = List.of(". ", "\n", " ", ", ");
    private static final int TEXTS = 60;

    private final Random chance = new Random(7);

    @Test
    void harmlessTextsStaySilentHoweverLong() {
        for (int length : List.of(500, 1000, 2000, 4000)) {
            assertThat(alarms(harmless(length, TEXTS)))
                    .as("texts of %d characters", length)
                    .isLessThanOrEqualTo(TEXTS / 20);
        }
    }

    @Test
    void wordsThrownTogetherAreNoDanger() throws IOException {
        var words = Files.readAllLines(KNOWLEDGE.resolve("words/common.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var texts = IntStream.range(0, TEXTS)
                .mapToObj(text -> joined(words, 3000, " "))
                .toList();
        assertThat(alarms(texts)).isLessThanOrEqualTo(TEXTS / 20);
    }

    @Test
    void lengthHidesNoDanger() throws IOException {
        var dangers = Files.readAllLines(Path.of("src/test/resources/urgent/held.tsv")).stream()
                .filter(line -> line.startsWith("bahaya\t"))
                .map(line -> line.substring("bahaya\t".length()))
                .toList();
        assertThat(alarms(around(dangers, 500))).isGreaterThanOrEqualTo(dangers.size() * 2 / 3);
        assertThat(alarms(around(dangers, 3500))).isGreaterThanOrEqualTo(dangers.size() / 2);
    }

    private static long alarms(List<String> texts) {
        return texts.stream().filter(text -> TRIAGE.look(text).isPresent()).count();
    }

    private List<String> harmless(int length, int texts) {
        return IntStream.range(0, texts)
                .mapToObj(text -> joined(WORDS.lessons().others(), length, BETWEEN.get(text % BETWEEN.size())))
                .toList();
    }

    /** Each in the middle of a harmless text. */
    private List<String> around(List<String> dangers, int length) {
        var texts = new ArrayList<String>();
        for (String danger : dangers) {
            String between = BETWEEN.get(texts.size() % BETWEEN.size());
            var others = WORDS.lessons().others();
            texts.add(joined(others, length / 2, between)
                    + between
                    + danger
                    + between
                    + joined(others, length / 2, between));
        }
        return texts;
    }

    private String joined(List<String> sentences, int length, String between) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(text.isEmpty() ? "" : between).append(sentences.get(chance.nextInt(sentences.size())));
        }
        return text.toString();
    }
}
