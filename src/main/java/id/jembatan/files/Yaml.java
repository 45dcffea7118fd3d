package id.jembatan.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A YAML text as a tree in which every part knows its line. Immutable. */
public sealed interface Yaml {

    /** Where this part begins, counted from 1 in the file it came from; what belongs to a key begins with its key. */
    int line();

    /** @param entries in the order written, keys unique */
    record Mapping(int line, Map<String, Yaml> entries) implements Yaml {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        public Optional<Yaml> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }
    }

    record Sequence(int line, List<Yaml> items) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** @param text as written, unquoted; empty where nothing was written */
    record Scalar(int line, String text) implements Yaml {}

    YAMLFactory FACTORY = new YAMLFactory();

    /** How the parser tells of a quote or a bracket that it found no end of. */
    Pattern OPENED = Pattern.compile(
            "(?:scanning a quoted scalar|parsing a flow (?:mapping|sequence))\\s+in [^\\n]*, line (\\d+)");

    /** A line that begins with a tab, which YAML refuses, telling of another line. */
    Pattern TAB = Pattern.compile("^ *\t");

    /** A key without the space that ends it, such as {@code title:Kartu}. */
    Pattern TIGHT = Pattern.compile("^ *(?:- )?[a-z-]+:[^\\s:/\"][^:]*$");

    /**
     * Reads one document.
     *
     * @param firstLine the line in the file on which {@code text} begins, 1 for a whole file
     * @return an empty mapping for an empty text
     * @throws YamlException naming the line
     */
    static Yaml parse(String text, int firstLine) {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            var token = parser.nextToken();
            if (token == null) {
                return new Mapping(firstLine, Map.of());
            }
            int before = firstLine - 1;
            var whole = read(parser, token, line(parser, before), before);
            if (parser.nextToken() != null) {
                throw new YamlException(line(parser, before), "file.yaml-second", "a second document begins after ---");
            }
            return whole;
        } catch (JsonProcessingException e) {
            throw unreadable(e, text, firstLine - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory has no such trouble
        }
    }

    private static Yaml read(YAMLParser parser, JsonToken token, int line, int before) throws IOException {
        return switch (token) {
            case START_OBJECT -> readMapping(parser, line, before);
            case START_ARRAY -> readSequence(parser, line, before);
            case VALUE_NULL -> new Scalar(line, "");
            default -> new Scalar(line, readText(parser, line));
        };
    }

    /** Text that begins with a star and no quotes is a reference in YAML, which people rarely mean. */
    private static String readText(YAMLParser parser, int line) throws IOException {
        if (parser.isCurrentAlias()) {
            throw new YamlException(line, "file.yaml-star", "*" + parser.getText() + " needs quotes around it");
        }
        return parser.getText();
    }

    private static Yaml readMapping(YAMLParser parser, int line, int before) throws IOException {
        var entries = new LinkedHashMap<String, Yaml>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int at = line(parser, before);
            if (entries.putIfAbsent(key, read(parser, parser.nextToken(), at, before)) != null) {
                throw new YamlException(at, "file.yaml-twice", "'" + key + "' stands twice");
            }
        }
        return new Mapping(line, entries);
    }

    private static Yaml readSequence(YAMLParser parser, int line, int before) throws IOException {
        var items = new ArrayList<Yaml>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(read(parser, token, line(parser, before), before));
        }
        return new Sequence(line, items);
    }

    private static int line(YAMLParser parser, int before) {
        return before + parser.currentTokenLocation().getLineNr();
    }

    /**
     * Names what people do most where that can be seen: the parser tells of a later line. A quote or bracket without an end is
     * named where it opens, not where the file ends.
     */
    private static YamlException unreadable(JsonProcessingException e, String text, int before) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (TAB.matcher(lines.get(i)).find()) {
                return new YamlException(before + i + 1, "file.yaml-tab", "a line begins with a tab");
            }
            if (TIGHT.matcher(lines.get(i)).find()) {
                return new YamlException(before + i + 1, "file.yaml-tight", "no space after the colon");
            }
        }
        String message = e.getOriginalMessage();
        var opened = OPENED.matcher(message);
        if (opened.find()) {
            int line = Integer.parseInt(opened.group(1));
            return new YamlException(before + line, "file.yaml-open", firstLineOf(message));
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        return new YamlException(before + line, "file.yaml", firstLineOf(message));
    }

    private static String firstLineOf(String message) {
        return message.lines().findFirst().orElse("not YAML");
    }
}
