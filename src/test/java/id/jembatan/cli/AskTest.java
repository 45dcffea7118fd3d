package id.jembatan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ask}: one question in, one line out, whatever the question is made of. */
class AskTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> DECISIONS =
            Set.of("answer", "choose", "clarify", "escalate", "outside", "expired", "urgent");
    private static final String[] KEYS = {"question", "decision", "articles", "alarm", "took_us"};

    /** A wait that a person notices. */
    private static final long LONGEST_MICROS = 1_000_000;

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    @Test
    void aQuestionIsItsArgumentsOrElseALineOfStandardInput() throws IOException {
        var typed = json(terminal.types("ask", "--json", "syarat", "bikin paspor", "apa aja min"));
        var piped = json(terminal.reads("syarat bikin paspor apa aja min\npaspor saya hilang", "ask", "--json"));

        assertThat(typed).hasSize(1);
        assertThat(piped).hasSize(2);
        assertThat(typed.getFirst().path("question").asText()).isEqualTo("syarat bikin paspor apa aja min");
        assertThat(untimed(piped).getFirst()).isEqualTo(untimed(typed).getFirst());
        assertThat(typed.getFirst().path("decision").asText()).isEqualTo("answer");
        assertThat(typed.getFirst().path("articles").path(0).path("id").asText())
                .isEqualTo("paspor-syarat");
        assertThat(piped.getLast().path("question").asText()).isEqualTo("paspor saya hilang");
    }

    @Test
    void aDangerIsUrgentAndNamesItsRule() throws IOException {
        var said = json(terminal.types("ask", "--json", "tolong saya disekap majikan"))
                .getFirst();

        assertThat(said.path("decision").asText()).isEqualTo("urgent");
        assertThat(said.path("alarm").path("level").asText()).isEqualTo("red");
        assertThat(said.path("alarm").path("rule").asText()).isNotBlank();
    }

    @Test
    void withoutJsonItIsForPeople() {
        assertThat(terminal.types("ask", "syarat bikin paspor apa aja min").outLines())
                .startsWith("answer")
                .element(1)
                .asString()
                .matches("  [01]\\.\\d\\d paspor-syarat");
        assertThat(terminal.types("ask", "tolong saya disekap majikan")
                        .outLines()
                        .getFirst())
                .matches("urgent [a-z-]+ red");
    }

    @Test
    void noQuestionHasNoAnswer() {
        assertThat(terminal.reads("", "ask", "--json")).isEqualTo(new Terminal.Said(0, "", ""));
    }

    @Test
    void everyLineOfWhateverBytesGetsOneLineOfJsonTheSameEachTime() throws IOException {
        var lines = hostile();
        var input = joined(lines);

        var first = json(terminal.reads(input, "ask", "--json"));
        var second = json(terminal.reads(input, "ask", "--json"));

        assertThat(first).hasSameSizeAs(lines);
        for (int i = 0; i < first.size(); i++) {
            assertFits(first.get(i), new String(lines.get(i), UTF_8));
        }
        assertThat(untimed(second)).isEqualTo(untimed(first));
    }

    private static void assertFits(JsonNode said, String question) {
        assertThat(said.fieldNames()).toIterable().containsExactly(KEYS);
        assertThat(said.path("question").asText()).isEqualTo(question);
        assertThat(said.path("decision").asText()).isIn(DECISIONS);
        assertThat(said.path("took_us").asLong(-1)).isBetween(0L, LONGEST_MICROS);
        assertThat(said.path("alarm").isNull() || said.path("alarm").size() == 2)
                .isTrue();
        assertThat(said.path("articles").isArray()).isTrue();
        assertThat(said.path("articles")).allSatisfy(article -> {
            assertThat(article.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "confidence");
            assertThat(article.path("confidence").asDouble(-1)).isBetween(0.0, 1.0);
        });
    }

    /** 200 lines of anything but a line feed, then what breaks programs. */
    private static List<byte[]> hostile() {
        var random = new Random(8);
        var lines = new ArrayList<byte[]>();
        while (lines.size() < 200) {
            var line = new byte[random.nextInt(1, 300)];
            random.nextBytes(line);
            for (int i = 0; i < line.length; i++) {
                line[i] = line[i] == '\n' ? (byte) '\r' : line[i];
            }
            lines.add(line);
        }
        for (var text : List.of(
                "",
                " ",
                "\r",
                "\0",
                "pas\0por",
                "😀👩‍👩‍👧‍👦🇮🇩🏿",
                "a".repeat(64 * 1024),
                "\u202epaspor\u202c \u200f\u200e syarat",
                "\u2028\u2029\u0085\u000b\u000c",
                "\ufeffsyarat paspor\ufffe\uffff",
                "e" + "\u0301".repeat(3_000),
                "{\"question\":\"\\\"}",
                "%s%n%d {0} ${x} $(id) `id` '; drop table inbox; --",
                "* ? ~ ^ ( [ { + - && || ! \" \\ / AND OR NOT TO")) {
            lines.add(text.getBytes(UTF_8));
        }
        lines.add(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}); // half a surrogate pair
        lines.add(new byte[] {(byte) 0xf0, (byte) 0x9f}); // half a sign
        return lines;
    }

    private static byte[] joined(List<byte[]> lines) {
        var all = new ByteArrayOutputStream();
        for (var line : lines) {
            all.writeBytes(line);
            all.write('\n');
        }
        return all.toByteArray();
    }

    private static List<JsonNode> json(Terminal.Said said) throws IOException {
        assertThat(said.errors()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out()).endsWith("\n");
        var nodes = new ArrayList<JsonNode>();
        for (var line : said.out().split("\n")) {
            nodes.add(MAPPER.readTree(line));
        }
        return nodes;
    }

    private static List<JsonNode> untimed(List<JsonNode> nodes) {
        return nodes.stream()
                .<JsonNode>map(node -> ((ObjectNode) node.deepCopy()).without("took_us"))
                .toList();
    }
}
