package id.jembatan.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists that belong to the search itself, as resources beside this class. */
final class WordSet {
    /** Say nothing about the matter. */
    static final Set<String> FUNCTION_WORDS = read("function-words.txt");

    /** Say which side of a matter is asked: cost, time, place. */
    static final Set<String> FACETS = read("facets.txt");

    /** Of the field of migrant work, whether or not an article uses them. */
    static final Set<String> FIELD = read("field.txt");

    private WordSet() {}

    private static Set<String> read(String name) {
        var resource = Objects.requireNonNull(WordSet.class.getResourceAsStream(name), name);
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
