package id.jembatan.config;

import id.jembatan.files.Nearest;
import id.jembatan.files.Yaml;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The values by their keys, such as {@code outbox.per_second}: the environment's first, then the file's, then the default. */
final class Settings {
    static final String PREFIX = "JEMBATAN_";

    /** @param complain where a mistake in this value goes */
    private record Value(String name, String text, Consumer<String> complain) {}

    private final Map<String, Yaml.Scalar> written = new LinkedHashMap<>();
    private final Map<String, String> environment;
    private final Mistakes mistakes;
    private final SortedSet<String> asked = new TreeSet<>();

    Settings(Yaml file, Map<String, String> environment, Mistakes mistakes) {
        this.environment = environment;
        this.mistakes = mistakes;
        flatten("", file);
    }

    int whole(String key, int otherwise, int from, int until) {
        var value = value(key, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value.text);
            if (number >= from && number <= until) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        return complain(value, "a whole number from " + from + " to " + until, otherwise);
    }

    Duration time(String key, ChronoUnit unit, int otherwise, int from, int until) {
        return Duration.of(whole(key, otherwise, from, until), unit);
    }

    /** A number from 0 to 1. */
    double fraction(String key, double otherwise) {
        var value = value(key, Double.toString(otherwise));
        if (value.text.matches("\\d+(\\.\\d+)?")) {
            double number = Double.parseDouble(value.text);
            if (number <= 1) {
                return number;
            }
        }
        return complain(value, "a number from 0.0 to 1.0", otherwise);
    }

    ZoneId zone(String key, String otherwise) {
        var value = value(key, otherwise);
        try {
            return ZoneId.of(value.text);
        } catch (DateTimeException e) {
            return complain(value, "a time zone such as Asia/Jakarta", ZoneId.of(otherwise));
        }
    }

    /** Whether the file or the environment says anything on it. */
    boolean isSet(String key) {
        return written.containsKey(key)
                || !environment.getOrDefault(variable(key), "").isBlank();
    }

    /** Complains about a value that is right by itself but does not go with the others. */
    void complain(String key, Object value, String expected) {
        complain(value(key, value.toString()), expected, value);
    }

    /** Complains about keys in the file that nobody has asked for: to be called last. */
    void complainAboutUnknown() {
        written.forEach((key, value) -> {
            if (!asked.contains(key) && !isEmptyGroup(key, value)) {
                mistakes.inFile(value.line(), unknown(key));
            }
        });
    }

    /** The keys asked for so far. */
    SortedSet<String> asked() {
        return new TreeSet<>(asked);
    }

    static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private String unknown(String key) {
        if (isGroup(key)) {
            return key + " holds a value, expected settings below it such as "
                    + asked.tailSet(key + ".").first();
        }
        return "unknown key " + key + ", the nearest known one is " + Nearest.to(key, asked);
    }

    private boolean isEmptyGroup(String key, Yaml.Scalar value) {
        return value.text().isEmpty() && isGroup(key);
    }

    private boolean isGroup(String key) {
        return asked.stream().anyMatch(known -> known.startsWith(key + "."));
    }

    private Value value(String key, String otherwise) {
        asked.add(key);
        String variable = variable(key);
        String set = environment.getOrDefault(variable, "").strip();
        if (!set.isEmpty()) {
            return new Value("the value", set, what -> mistakes.inEnvironment(variable, what));
        }
        var inFile = written.get(key);
        return inFile == null
                ? new Value(key, otherwise, what -> mistakes.inFile(1, what))
                : new Value(key, inFile.text(), what -> mistakes.inFile(inFile.line(), what));
    }

    private static <T> T complain(Value value, String expected, T otherwise) {
        value.complain.accept(value.name + " is '" + value.text + "', expected " + expected);
        return otherwise;
    }

    private void flatten(String path, Yaml node) {
        switch (node) {
            case Yaml.Scalar scalar -> written.put(path, scalar);
            case Yaml.Sequence list -> mistakes.inFile(list.line(), path + " is a list, expected one value");
            case Yaml.Mapping mapping ->
                mapping.entries().forEach((key, below) -> flatten(path.isEmpty() ? key : path + "." + key, below));
        }
    }
}
