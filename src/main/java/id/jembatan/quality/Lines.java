package id.jembatan.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where something stands in the articles' files. Reads each file once; for one thread. */
final class Lines {
    private final Path folder;
    private final Map<String, List<String>> read = new HashMap<>();

    Lines(Path folder) {
        this.folder = folder;
    }

    static String file(String article) {
        return "articles/" + article + ".md";
    }

    /** The first line on which a text stands, counted from 1; 1 where it is written in another way. */
    int of(String article, String text) {
        var lines = read.computeIfAbsent(article, this::read);
        String quoted = text.replace("\"", "\\\"");
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).contains(text) || lines.get(index).contains(quoted)) {
                return index + 1;
            }
        }
        return 1;
    }

    private List<String> read(String article) {
        try {
            return Files.readAllLines(folder.resolve(file(article)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was read a moment ago
        }
    }
}
