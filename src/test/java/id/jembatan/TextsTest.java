package id.jembatan;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.Sent;
import id.jembatan.chat.Texts;
import id.jembatan.consult.Entry;
import id.jembatan.knowledge.Desk;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Matter;
import id.jembatan.knowledge.Topic;
import id.jembatan.villager.Danger;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code config/texts} and the Java that says it: nothing missing, nothing left over, nothing too long, nothing in Java. */
class TextsTest {
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    /** Filled later, by whoever shows the words of an article or a mistake: a text with such a gap is handed on as it is. */
    private static final String NUMBER = "\\d";

    private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"");

    /** First screen of anything; buttons; both as PRODUCT.md has them, in letters as Java counts them. */
    private static final int LONGEST_TEXT = 600;

    private static final int LONGEST_BUTTON = 32;

    /** Telegram's: core.telegram.org/bots/api#botcommand. */
    private static final int LONGEST_COMMAND = 256;

    /** Read by admins at a terminal, where a line may be long. */
    private static final Set<String> FOR_TERMINALS = Set.of("check", "console");

    private static final Pattern COMMON_INDONESIAN = Pattern.compile(
            "(?i)\\b(yang|tidak|belum|sudah|dengan|untuk|dari|kepada|anda|bapak|silakan|adalah|akan|bisa"
                    + "|karena|tolong|maaf|terima|kasih|tekan|pilih|tulis|kirim|jawaban|pertanyaan|bantuan)\\b");

    private final Texts texts = Texts.read(Path.of("config/texts"));
    private final Library library = Library.read(Path.of("knowledge"), LocalDate.of(2026, 11, 24))
            .library()
            .orElseThrow();
    private final List<Source> sources = Source.all();

    /** What each prefix that is completed at run time may be completed with. */
    private Map<String, List<String>> completions() {
        return Map.of(
                "entry.", lower(Entry.Kind.values()),
                "receipt.", lower(Sent.Why.values()),
                "day.",
                        Stream.of(DayOfWeek.values())
                                .map(day -> "" + day.getValue())
                                .toList(),
                "done.", listed("desk/Done.java"),
                "command.", listed("villager/Home.java"),
                "check.", problems());
    }

    @Test
    void everyTextThatIsSaidIsThere() {
        assertThat(said()).allSatisfy(key -> assertThat(texts.has(key)).as(key).isTrue());
    }

    @Test
    void everyTextThatIsThereIsSaid() {
        assertThat(texts.keys()).isSubsetOf(said());
    }

    @Test
    void whatIsCompletedAtRunTimeIsKnownHere() {
        assertThat(sayings().flatMap(call -> prefixes(call.arguments().getFirst())))
                .isNotEmpty()
                .isSubsetOf(completions().keySet());
    }

    @Test
    void everyGapOfATextIsFilledAndNothingIsGivenInVain() {
        assertThat(sayings().filter(call -> call.arguments().size() > 1)).hasSizeGreaterThan(20);
        assertThat(sayings().flatMap(this::gapsLeftOpen)).isEmpty();
        assertThat(sayings().flatMap(this::givenInVain)).isEmpty();
    }

    @Test
    void numberedGapsAreNumberedWithoutAGap() {
        assertThat(texts.keys().stream().filter(key -> key.startsWith("check.") && isNumbered(key)))
                .isNotEmpty()
                .allSatisfy(key -> {
                    var gaps = gaps(key);
                    for (int i = 0; i < gaps.size(); i++) {
                        assertThat(gaps).as(key).contains(Integer.toString(i));
                    }
                });
    }

    @Test
    void noTextIsLongerThanAScreenWhateverFillsIt() {
        var longest = longest();
        assertThat(texts.keys())
                .filteredOn(key -> !FOR_TERMINALS.contains(section(key)))
                .allSatisfy(key -> {
                    String text = filled(key, longest);
                    assertThat(text).as(key).doesNotContainPattern(PLACEHOLDER);
                    assertThat(text.length()).as(key).isBetween(1, LONGEST_TEXT);
                });
    }

    @Test
    void noButtonIsLongerThanAPhoneShows() {
        var labels = sources.stream()
                .flatMap(source -> source.calls("new Button").stream())
                .flatMap(call -> keysIn(call.arguments().getFirst()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        labels.addAll(
                texts.keys().stream().filter(key -> key.startsWith("key.")).toList());

        assertThat(labels)
                .hasSizeGreaterThan(20)
                .allSatisfy(key -> assertThat(texts.say(key).length()).as(key).isBetween(1, LONGEST_BUTTON));
    }

    @Test
    void theMenusLinesFitTelegrams() {
        assertThat(texts.keys().stream().filter(key -> key.startsWith("command.")))
                .hasSizeGreaterThan(5)
                .allSatisfy(key -> {
                    assertThat(key.substring("command.".length())).matches("[a-z0-9_]{1,32}");
                    assertThat(texts.say(key).length()).isBetween(1, LONGEST_COMMAND);
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
        var given = given(call);
        return keysOf(call).stream()
                .flatMap(key -> gaps(key).stream()
                        .filter(gap -> !gap.matches(NUMBER) && !given.contains(gap))
                        .map(gap -> call.file() + " says " + key + " without " + gap));
    }

    private Stream<String> givenInVain(Source.Call call) {
        var keys = keysOf(call);
        return given(call).stream()
                .filter(name -> keys.stream().noneMatch(key -> gaps(key).contains(name)))
                .map(name -> call.file() + " gives " + name + ", which is in none of " + keys);
    }

    private Set<String> said() {
        var said = new TreeSet<String>();
        var sections = texts.keys().stream().map(TextsTest::section).collect(Collectors.toSet());
        sources.stream()
                .filter(source ->
                        !source.name().matches("(knowledge|words|urgent|files|config|store|consult/Entries).*"))
                .flatMap(source -> source.literals().stream())
                .filter(text -> KEY.matcher(text).matches() && sections.contains(section(text)))
                .forEach(said::add);
        completions().forEach((prefix, ends) -> ends.forEach(end -> said.add(prefix + end)));
        return said;
    }

    private Stream<Source.Call> sayings() {
        return sources.stream()
                .filter(source -> !source.name().equals("chat/Texts.java"))
                .flatMap(source -> source.calls("texts.say").stream());
    }

    /** The keys a call may say: those it names, or where it is handed one, those its file names elsewhere. */
    private List<String> keysOf(Source.Call call) {
        var named = keysIn(call.arguments().getFirst());
        if (!named.isEmpty()) {
            return named;
        }
        var elsewhere = sources.stream()
                .filter(source -> source.name().equals(call.file()))
                .flatMap(source -> source.literals().stream())
                .filter(texts::has)
                .collect(Collectors.toCollection(TreeSet::new));
        sayings()
                .filter(other -> other.file().equals(call.file()))
                .forEach(other -> keysIn(other.arguments().getFirst()).forEach(elsewhere::remove));
        return List.copyOf(elsewhere);
    }

    private List<String> keysIn(String code) {
        var keys = new ArrayList<>(
                Source.literals(code).stream().filter(texts::has).toList());
        prefixes(code)
                .forEach(
                        prefix -> completions().getOrDefault(prefix, List.of()).forEach(end -> keys.add(prefix + end)));
        return keys;
    }

    private static Stream<String> prefixes(String code) {
        return Source.literals(code).stream().filter(text -> text.matches("[a-z]+\\."));
    }

    private static List<String> given(Source.Call call) {
        var names = new ArrayList<String>();
        for (int i = 1; i < call.arguments().size(); i += 2) {
            var quoted = QUOTED.matcher(call.arguments().get(i));
            assertThat(quoted.matches())
                    .as("%s: %s", call.file(), call.arguments())
                    .isTrue();
            names.add(quoted.group(1));
        }
        return names;
    }

    private Set<String> gaps(String key) {
        return PLACEHOLDER
                .matcher(texts.say(key))
                .results()
                .map(gap -> gap.group(1))
                .collect(Collectors.toSet());
    }

    private boolean isNumbered(String key) {
        return gaps(key).stream().anyMatch(gap -> gap.matches(NUMBER));
    }

    private static String section(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static List<String> lower(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What a file lists in so many words: {@code List.of("a", "b")}. */
    private List<String> listed(String file) {
        return sources.stream()
                .filter(source -> source.name().equals(file))
                .flatMap(source -> source.calls("List.of").stream())
                .filter(call -> call.arguments().stream()
                        .allMatch(text -> QUOTED.matcher(text).matches()))
                .flatMap(call -> call.arguments().stream())
                .map(text -> text.substring(1, text.length() - 1))
                .toList();
    }

    /** The mistakes that a check of the library can find. */
    private List<String> problems() {
        return Stream.concat(
                        Stream.of("warning", "summary"),
                        sources.stream()
                                .filter(source -> source.name().matches("(knowledge|words|urgent)/.*"))
                                .flatMap(source -> source.literals().stream())
                                .filter(text -> KEY.matcher(text).matches())
                                .filter(text -> texts.has("check." + text) || !text.matches(".*\\.(yaml|tsv|md|txt)")))
                .toList();
    }

    private static List<String> indonesian(Source source) {
        return source.literals().stream()
                .filter(text ->
                        text.contains(" ") && COMMON_INDONESIAN.matcher(text).find())
                .toList();
    }

    private String filled(String key, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(texts.say(key))
                .replaceAll(gap -> Matcher.quoteReplacement(
                        gap.group(1).matches(NUMBER)
                                ? "x".repeat(100)
                                : values.getOrDefault(gap.group(1), gap.group())));
    }

    /** The longest that each gap is filled with. */
    private Map<String, String> longest() {
        var values = new HashMap<>(Map.of(
                "code", "K-7F3Q",
                "codes", "K-7F3Q, K-8G4R, K-9H5S, K-2J6T",
                "who", "Warga-4821",
                "day", "Selasa",
                "time", "23.59",
                "date", "24-11-2026",
                "version", "100",
                "by", "BP3MI Jawa Timur"));
        values.put("desk", longest(library.desks().values().stream(), Desk::name));
        values.put("matter", longest(library.matters().stream(), Matter::button));
        values.put("topic", longest(library.topics().stream(), Topic::button));
        values.put("stage", longest(texts.keys().stream().filter(key -> key.startsWith("stage.")), texts::say));
        values.put("title", longest(library.articles().values().stream(), article -> article.title()));
        values.put("id", longest(library.articles().values().stream(), article -> article.id()));
        values.put("law", "Undang-Undang 18/2017 jo. Permenaker 4/2023 Ps 35 ayat 1 huruf a");
        values.put("sources", "12-2025");
        values.put("age", filled("article.compiled", values));
        values.put("card", filled("card.urgent", values));
        values.put("hotlines", hotlines());
        return values;
    }

    private String hotlines() {
        String[] around = texts.say("fault.apology").split("\\{hotlines}", -1);
        String said = Danger.firstAid(library, texts).apology();
        return said.substring(around[0].length(), said.length() - around[1].length());
    }

    private static <T> String longest(Stream<T> all, Function<T, String> text) {
        return all.map(text).max(Comparator.comparingInt(String::length)).orElseThrow();
    }
}
