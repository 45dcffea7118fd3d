package id.jembatan;

import id.jembatan.chat.Sent;
import id.jembatan.chat.Texts;
import id.jembatan.consult.Entry;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which texts the program's Java says, and how, as far as reading it tells. */
record Sayings(Texts texts, List<Source> sources) {
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"");

    /** What each prefix that is completed at run time may be completed with. */
    Map<String, List<String>> completions() {
        return Map.of(
                "entry.", lower(Entry.Kind.values()),
                "receipt.", lower(Sent.Why.values()),
                "day.",
                        Stream.of(DayOfWeek.values())
                                .map(day -> "" + day.getValue())
                                .toList(),
                "done.", listed("desk/Done.java"),
                "command.", listed("talk/Menus.java"),
                "check.", problems());
    }

    /** Every key that is said somewhere, whether it is there or not. */
    Set<String> said() {
        var said = new TreeSet<String>();
        var sections = texts.keys().stream().map(Sayings::section).collect(Collectors.toSet());
        sources.stream()
                .filter(source ->
                        !source.name().matches("(knowledge|words|urgent|files|config|store|consult/Entries).*"))
                .flatMap(source -> source.literals().stream())
                .filter(text -> KEY.matcher(text).matches() && sections.contains(section(text)))
                .filter(text -> texts.has(text) || !texts.has("check." + text))
                .forEach(said::add);
        completions().forEach((prefix, ends) -> ends.forEach(end -> said.add(prefix + end)));
        return said;
    }

    /** Every call that says a text. */
    Stream<Source.Call> all() {
        return sources.stream()
                .filter(source -> !source.name().equals("chat/Texts.java"))
                .flatMap(source -> source.calls("texts.say").stream());
    }

    /** The keys a call may say: those it names, or where it is handed one, those its file names elsewhere. */
    List<String> keysOf(Source.Call call) {
        var named = keysIn(call.arguments().getFirst());
        if (!named.isEmpty()) {
            return named;
        }
        var elsewhere = sources.stream()
                .filter(source -> source.name().equals(call.file()))
                .flatMap(source -> source.literals().stream())
                .filter(texts::has)
                .collect(Collectors.toCollection(TreeSet::new));
        all().filter(other -> other.file().equals(call.file()))
                .forEach(other -> keysIn(other.arguments().getFirst()).forEach(elsewhere::remove));
        return List.copyOf(elsewhere);
    }

    List<String> keysIn(String code) {
        var keys = new ArrayList<>(
                Source.literals(code).stream().filter(texts::has).toList());
        prefixes(code)
                .forEach(
                        prefix -> completions().getOrDefault(prefix, List.of()).forEach(end -> keys.add(prefix + end)));
        return keys;
    }

    static Stream<String> prefixes(String code) {
        return Source.literals(code).stream().filter(text -> text.matches("[a-z]+\\."));
    }

    /** The names of the gaps that a call fills. */
    static List<String> given(Source.Call call) {
        var names = new ArrayList<String>();
        for (int i = 1; i < call.arguments().size(); i += 2) {
            var quoted = QUOTED.matcher(call.arguments().get(i));
            if (!quoted.matches()) {
                throw new AssertionError(call + ": expected a name in quotes, then its value");
            }
            names.add(quoted.group(1));
        }
        return names;
    }

    Set<String> gaps(String key) {
        return PLACEHOLDER
                .matcher(texts.say(key))
                .results()
                .map(gap -> gap.group(1))
                .collect(Collectors.toSet());
    }

    static String section(String key) {
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
                                .filter(source ->
                                        source.name().matches("(files|knowledge|words|urgent|quality|ops)/.*"))
                                .flatMap(source -> source.literals().stream())
                                .filter(text -> KEY.matcher(text).matches() && !texts.has(text))
                                .filter(text -> texts.has("check." + text) || !text.matches(".*\\.(yaml|tsv|md|txt)"))
                                .flatMap(text -> Stream.of(text, text + "-none")
                                        .filter(key -> key.equals(text) || texts.has("check." + key))))
                .toList();
    }
}
