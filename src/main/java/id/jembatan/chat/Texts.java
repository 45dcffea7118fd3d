package id.jembatan.chat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Every word the bot says, from {@code config/texts/*.properties}. Immutable. */
public final class Texts {
    private final Map<String, String> texts;

    private Texts(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** Reads all files of the folder, UTF-8. A key that stands in two files counts as the last one read has it. */
    public static Texts read(Path folder) {
        var texts = new HashMap<String, String>();
        try (var files = Files.newDirectoryStream(folder, "*.properties")) {
            for (var file : files) {
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    var properties = new Properties();
                    properties.load(reader);
                    properties.forEach((key, text) -> texts.put((String) key, (String) text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
        return new Texts(texts);
    }

    /**
     * The text of a key, each {@code {name}} in it replaced.
     *
     * @param namesAndValues name, value, name, value …
     * @throws IllegalStateException where there is no such text
     */
    public String say(String key, Object... namesAndValues) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("config/texts has no '" + key + "'");
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            text = text.replace("{" + namesAndValues[i] + "}", namesAndValues[i + 1].toString());
        }
        return text;
    }

    /** The text of a key, {@code {0}}, {@code {1}} … replaced in order. */
    public String sayNumbered(String key, List<String> values) {
        var pairs = new ArrayList<Object>();
        for (int i = 0; i < values.size(); i++) {
            pairs.add(i);
            pairs.add(values.get(i));
        }
        return say(key, pairs.toArray());
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** All keys, in order. */
    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }
}
