package id.jembatan.knowledge;

import id.jembatan.files.Nearest;
import id.jembatan.files.Problem;
import id.jembatan.files.Yaml;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The entries of one mapping in a file, asked for one by one. Whatever is wrong is reported and something harmless given
 * instead, so that all mistakes of a file come to light in one go.
 */
final class Fields {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);
    private static final int MAX_BUTTON = 32;

    private final String file;
    private final Yaml.Mapping mapping;
    private final Consumer<Problem> problems;
    private final TreeSet<String> asked = new TreeSet<>();

    Fields(String file, Yaml.Mapping mapping, Consumer<Problem> problems) {
        this.file = file;
        this.mapping = mapping;
        this.problems = problems;
    }

    /** Some text; must be there. */
    String text(String key) {
        String text = textOrEmpty(key);
        if (text.isEmpty() && mapping.get(key).orElse(mapping) instanceof Yaml.Scalar) {
            report(key, "value.empty", key);
        }
        return text;
    }

    /** Some text; the key must be there, its value may be empty. */
    String textOrEmpty(String key) {
        return value(key, Yaml.Scalar.class, "value.text")
                .map(Yaml.Scalar::text)
                .orElse("")
                .strip();
    }

    /** Lower case letters, digits and single hyphens. */
    String id(String key) {
        String id = text(key);
        if (!id.isEmpty() && !isId(id)) {
            report(key, "value.id", key, id);
        }
        return id;
    }

    /** What stands on a button. */
    String button(String key) {
        String button = text(key);
        if (button.length() > MAX_BUTTON) {
            report(key, "button.long", key, button.length(), MAX_BUTTON);
        }
        return button;
    }

    <T> T choice(String key, Map<String, T> known, T otherwise) {
        String text = text(key);
        if (!text.isEmpty() && !known.containsKey(text)) {
            report(key, "value.choice", key, text, String.join(", ", new TreeSet<>(known.keySet())));
        }
        return known.getOrDefault(text, otherwise);
    }

    boolean flag(String key) {
        return choice(key, FLAGS, false);
    }

    /** A whole number from 1 on. */
    int count(String key) {
        String text = text(key);
        if (text.matches("[1-9]\\d{0,8}")) {
            return Integer.parseInt(text);
        }
        return text.isEmpty() ? 1 : reported(key, "value.number", 1, key, text);
    }

    Optional<LocalDate> date(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return reported(key, "value.date", Optional.empty(), key, text);
        }
    }

    /** Texts in the order written; may be none, each must say something: one that does not is reported and empty. */
    List<String> texts(String key) {
        return texts(key, items(key));
    }

    /** Ids in the order written; at least one. */
    List<String> ids(String key) {
        var ids = texts(key, someItems(key));
        for (int index = 0; index < ids.size(); index++) {
            if (!ids.get(index).isEmpty() && !isId(ids.get(index))) {
                report(line(key, index), "value.id", key, ids.get(index));
            }
        }
        return ids;
    }

    /** At least one, each of the known ones. */
    List<String> choices(String key, SortedSet<String> known) {
        var texts = texts(key, someItems(key));
        for (int index = 0; index < texts.size(); index++) {
            if (!texts.get(index).isEmpty() && !known.contains(texts.get(index))) {
                report(line(key, index), "value.choice", key, texts.get(index), String.join(", ", known));
            }
        }
        return texts;
    }

    /** The mappings of a list; at least one. */
    List<Fields> each(String key) {
        return each(file, someItems(key), problems);
    }

    static List<Fields> each(String file, List<Yaml> items, Consumer<Problem> problems) {
        var each = new ArrayList<Fields>();
        for (var item : items) {
            if (item instanceof Yaml.Mapping below) {
                each.add(new Fields(file, below, problems));
            } else {
                problems.accept(Problem.error(file, item.line(), "value.item"));
            }
        }
        return each;
    }

    /** The mapping below a key that must be there. */
    Fields below(String key) {
        var below = value(key, Yaml.Mapping.class, "value.mapping").orElse(new Yaml.Mapping(line(key), Map.of()));
        return new Fields(file, below, problems);
    }

    boolean has(String key) {
        asked.add(key);
        return mapping.get(key).isPresent();
    }

    /** Reports what nobody has asked for: to be called last. */
    void done() {
        mapping.entries().forEach((key, value) -> {
            if (!asked.contains(key)) {
                report(value.line(), "key.unknown", key, Nearest.to(key, asked));
            }
        });
    }

    int line() {
        return mapping.line();
    }

    /** Where a value stands, or the mapping where it is missing. */
    int line(String key) {
        return mapping.get(key).map(Yaml::line).orElse(mapping.line());
    }

    /** Where one item of a list stands. */
    int line(String key, int index) {
        return mapping.get(key).orElse(mapping) instanceof Yaml.Sequence list
                        && index < list.items().size()
                ? list.items().get(index).line()
                : line(key);
    }

    void report(String key, String what, Object... arguments) {
        report(line(key), what, arguments);
    }

    void report(int line, String what, Object... arguments) {
        problems.accept(Problem.error(file, line, what, arguments));
    }

    String file() {
        return file;
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private List<String> texts(String key, List<Yaml> items) {
        var texts = new ArrayList<String>();
        for (var item : items) {
            if (item instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
                texts.add(scalar.text().strip());
            } else {
                texts.add("");
                report(item.line(), "value.text", key);
            }
        }
        return texts;
    }

    private List<Yaml> items(String key) {
        return value(key, Yaml.Sequence.class, "value.list")
                .map(Yaml.Sequence::items)
                .orElse(List.of());
    }

    private List<Yaml> someItems(String key) {
        var list = value(key, Yaml.Sequence.class, "value.list");
        if (list.isPresent() && list.get().items().isEmpty()) {
            report(key, "value.empty", key);
        }
        return list.map(Yaml.Sequence::items).orElse(List.of());
    }

    private <T extends Yaml> Optional<T> value(String key, Class<T> kind, String otherwise) {
        var value = mapping.get(key);
        if (!has(key)) {
            report(mapping.line(), "key.missing", key);
        } else if (!kind.isInstance(value.orElseThrow())) {
            report(key, otherwise, key);
        }
        return value.filter(kind::isInstance).map(kind::cast);
    }

    private <T> T reported(String key, String what, T instead, Object... arguments) {
        report(key, what, arguments);
        return instead;
    }
}
