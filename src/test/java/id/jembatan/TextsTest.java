package id.jembatan;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code config/texts} and the Java that says it: nothing missing, nothing left over, nothing in Java. */
class TextsTest {
    /** Filled later, by whoever shows the words of an article or a mistake: a text with such a gap is handed on as it is. */
    private static final String NUMBER = "\\d";

    private static final Pattern COMMON_INDONESIAN = Pattern.compile(
            "(?i)\\b(yang|tidak|belum|sudah|dengan|untuk|dari|kepada|anda|bapak|silakan|adalah|akan|bisa"
                    + "|karena|tolong|maaf|terima|kasih|tekan|pilih|tulis|kirim|jawaban|pertanyaan|bantuan)\\b");

    private final Texts texts = Texts.read(Path.of("config/texts"));
    private final List<Source> sources = Source.all();
    private final Sayings sayings = new Sayings(texts, sources);

    @Test
    void everyTextThatIsSaidIsThere() {
        assertThat(sayings.said())
                .allSatisfy(key -> assertThat(texts.has(key)).as(key).isTrue());
    }

    @Test
    void everyTextThatIsThereIsSaid() {
        assertThat(texts.keys()).isSubsetOf(sayings.said());
    }

    @Test
    void whatIsCompletedAtRunTimeIsKnownHere() {
        assertThat(sayings.all()
                        .flatMap(call -> Sayings.prefixes(call.arguments().getFirst())))
                .isNotEmpty()
                .isSubsetOf(sayings.completions().keySet());
    }

    @Test
    void everyGapOfATextIsFilledAndNothingIsGivenInVain() {
        assertThat(sayings.all().filter(call -> call.arguments().size() > 1)).hasSizeGreaterThan(20);
        assertThat(sayings.all().flatMap(this::gapsLeftOpen)).isEmpty();
        assertThat(sayings.all().flatMap(this::givenInVain)).isEmpty();
    }

    @Test
    void numberedGapsAreNumberedWithoutAGap() {
        assertThat(texts.keys().stream().filter(key -> key.startsWith("check.") && isNumbered(key)))
                .isNotEmpty()
                .allSatisfy(key -> {
                    var gaps = sayings.gaps(key);
                    for (int i = 0; i < gaps.size(); i++) {
                        assertThat(gaps).as(key).contains(Integer.toString(i));
                    }
                });
    }

    @Test
    void noTextForPeopleStandsInJava() {
        assertThat(sources)
                .hasSizeGreaterThan(100)
                .allSatisfy(source ->
                        assertThat(indonesian(source)).as(source.name()).isEmpty());
    }

    @Test
    void oneInJavaWouldBeFound() {
        var source = Source.of("Rush.java", """
                // Tolong jangan: "yang tidak dibaca"
                String a = "Silakan tulis \\"lagi\\"", b = "ask.outside", c = "bantuan";
                char quote = '"';
                String d = "Maaf, belum bisa"; /* "untuk siapa" */
                """);

        assertThat(indonesian(source)).containsExactly("Silakan tulis \\\"lagi\\\"", "Maaf, belum bisa");
    }

    @Test
    void aCallIsReadAsItIsWritten() {
        var source = Source.of("Rush.java", """
                texts.say(late ? "take.late" : "take.over", "who", name(a, "b)"), "n", ',') ; texts
                    .say("day." + day)""");

        assertThat(source.calls("texts.say").stream().map(Source.Call::arguments))
                .containsExactly(
                        List.of("late ? \"take.late\" : \"take.over\"", "\"who\"", "name(a, \"b)\")", "\"n\"", "','"),
                        List.of("\"day.\" + day"));
    }

    private Stream<String> gapsLeftOpen(Source.Call call) {
        var given = Sayings.given(call);
        return sayings.keysOf(call).stream()
                .flatMap(key -> sayings.gaps(key).stream()
                        .filter(gap -> !gap.matches(NUMBER) && !given.contains(gap))
                        .map(gap -> call.file() + " says " + key + " without " + gap));
    }

    private Stream<String> givenInVain(Source.Call call) {
        var keys = sayings.keysOf(call);
        return Sayings.given(call).stream()
                .filter(name -> keys.stream().noneMatch(key -> sayings.gaps(key).contains(name)))
                .map(name -> call.file() + " gives " + name + ", which is in none of " + keys);
    }

    private boolean isNumbered(String key) {
        return sayings.gaps(key).stream().anyMatch(gap -> gap.matches(NUMBER));
    }

    private static List<String> indonesian(Source source) {
        return source.literals().stream()
                .filter(text ->
                        text.contains(" ") && COMMON_INDONESIAN.matcher(text).find())
                .toList();
    }
}
