package id.jembatan.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The methods a bot may call and what they take: {@code bot-api/methods.tsv}. Immutable. */
final class MethodTable {
    private static final String FILE = "/bot-api/methods.tsv";

    /**
     * @param types one of these, in the words of the Bot API's pages
     * @param unit utf16, bytes, items, value, or empty where nothing is counted
     * @param lacking Telegram's words when it is missing or too short; may be empty
     * @param exceeding Telegram's words when it is too long; may be empty
     */
    record Row(
            String name,
            List<String> types,
            boolean required,
            OptionalInt min,
            OptionalInt max,
            String unit,
            List<String> values,
            String lacking,
            String exceeding) {}

    record Method(String name, List<String> returns, Map<String, Row> params) {}

    record Shape(String name, Map<String, Row> fields) {}

    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, List<String>> choices = new LinkedHashMap<>();

    private MethodTable() {}

    static MethodTable read() {
        try (var in = MethodTable.class.getResourceAsStream(FILE)) {
            var table = new MethodTable();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::add);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** In any letter case, as Telegram does. */
    Optional<Method> method(String name) {
        return Optional.ofNullable(methods.get(name.toLowerCase()));
    }

    List<Method> methods() {
        return List.copyOf(methods.values());
    }

    List<Shape> shapes() {
        return List.copyOf(shapes.values());
    }

    Optional<Shape> shape(String name) {
        return Optional.ofNullable(shapes.get(name));
    }

    /** What may stand for a type that is a choice between others; empty for all other types. */
    List<String> choices(String name) {
        return choices.getOrDefault(name, List.of());
    }

    Map<String, List<String>> choices() {
        return Map.copyOf(choices);
    }

    private void add(String line) {
        var cells = new ArrayList<>(List.of(line.split("\t", -1)));
        Function<Integer, String> cell = at -> at < cells.size() ? cells.get(at).strip() : "";
        String of = cell.apply(0);
        List<String> types = alternatives(cell.apply(2), "\\|");
        switch (cell.apply(1)) {
            case "=" -> methods.put(of.toLowerCase(), new Method(of, types, new LinkedHashMap<>()));
            case "{" -> shapes.put(of, new Shape(of, new LinkedHashMap<>()));
            case "|" -> choices.put(of, types);
            default -> rows(of, line).put(cell.apply(1), row(cell, types));
        }
    }

    private Map<String, Row> rows(String of, String line) {
        return method(of)
                .map(Method::params)
                .or(() -> shape(of).map(Shape::fields))
                .orElseThrow(() -> new IllegalStateException(FILE + ": a row before its opening line: " + line));
    }

    private static Row row(Function<Integer, String> cell, List<String> types) {
        return new Row(
                cell.apply(1),
                types,
                cell.apply(3).equals("yes"),
                number(cell.apply(4)),
                number(cell.apply(5)),
                cell.apply(6),
                alternatives(cell.apply(7), ","),
                cell.apply(8),
                cell.apply(9));
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static List<String> alternatives(String text, String between) {
        return text.isEmpty() ? List.of() : List.of(text.split(between));
    }
}
