package id.jembatan;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.Texts;
import id.jembatan.knowledge.Desk;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Matter;
import id.jembatan.knowledge.Slot;
import id.jembatan.knowledge.Topic;
import id.jembatan.knowledge.Village;
import id.jembatan.villager.Danger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the bot says fits a cheap phone, whatever fills its gaps. */
class TextLengthsTest {
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    /** First screen of anything; buttons; both as PRODUCT.md has them, in letters as Java counts them. */
    private static final int LONGEST_TEXT = 600;

    private static final int LONGEST_BUTTON = 32;

    /** Telegram's: core.telegram.org/bots/api#botcommand. */
    private static final int LONGEST_COMMAND = 256;

    /** Read by admins, at a terminal or as a list of mistakes. */
    private static final Set<String> FOR_ADMINS = Set.of("check", "console", "new", "reload");

    private final Texts texts = Texts.read(Path.of("config/texts"));
    private final Library library = Library.read(Path.of("knowledge"), LocalDate.of(2026, 11, 24))
            .library()
            .orElseThrow();
    private final Sayings sayings = new Sayings(texts, Source.all());

    @Test
    void noTextIsLongerThanAScreenWhateverFillsIt() {
        var longest = longest();
        assertThat(texts.keys())
                .filteredOn(key -> !FOR_ADMINS.contains(Sayings.section(key)))
                .allSatisfy(key -> {
                    String text = filled(key, longest);
                    assertThat(text).as(key).doesNotContainPattern(GAP);
                    assertThat(text.length()).as(key).isBetween(1, LONGEST_TEXT);
                });
    }

    @Test
    void noButtonIsLongerThanAPhoneShows() {
        var labels = sayings.sources().stream()
                .flatMap(source -> source.calls("new Button").stream())
                .flatMap(call -> sayings.keysIn(call.arguments().getFirst()).stream())
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

    private String filled(String key, Map<String, String> values) {
        return GAP.matcher(texts.say(key))
                .replaceAll(gap -> Matcher.quoteReplacement(
                        gap.group(1).matches("\\d")
                                ? "x".repeat(100)
                                : values.getOrDefault(gap.group(1), gap.group())));
    }

    /** The longest that each gap is filled with. */
    private Map<String, String> longest() {
        var values = new HashMap<>(Map.of(
                "code", "K-7F3Q",
                "codes", "K-7F3Q, K-8G4R, K-9H5S, K-2J6T",
                "who", "Warga-98217, Dukuh Dempok (Wuluhan)",
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
        values.put("number", "99");
        values.put("law", "Undang-Undang 18/2017 jo. Permenaker 4/2023 Ps 35 ayat 1 huruf a");
        values.put("sources", "12-2025");
        values.put("age", filled("article.compiled", values));
        values.put("card", filled("card.urgent", values));
        values.put("hotlines", hotlines());
        values.put("link", "https://t.me/jembatan_jember_bot?start=a_" + values.get("id"));
        values.put("titles", ("• " + values.get("title") + ": " + values.get("link") + "\n").repeat(3));
        values.put("village", longest(library.villages().stream(), Village::name));
        values.put("district", longest(library.villages().stream(), Village::district));
        values.put("place", values.get("village") + " (" + values.get("district") + ")");
        values.put("text", "x".repeat(91));
        values.put("texts", ("• “" + values.get("text") + "”\n").repeat(4));
        values.put("question", longest(library.slots().stream(), Slot::question));
        values.put(
                "cases",
                library.slots().stream()
                        .map(slot -> longest(slot.cases().stream(), Slot.Case::button))
                        .collect(Collectors.joining(", ")));
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
