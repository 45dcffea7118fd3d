package id.jembatan.quality;

import id.jembatan.files.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds questions that the search is measured with word for word in the library: copied there, they would measure nothing.
 * Short ones are everybody's words and do not count.
 */
final class Copied {
    private static final int FEWEST_WORDS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    /** By their first words. */
    private final Map<List<String>, List<List<String>>> judged = new HashMap<>();

    Copied(List<String> questions) {
        for (var question : questions) {
            var words = words(question);
            if (words.size() >= FEWEST_WORDS) {
                judged.computeIfAbsent(words.subList(0, FEWEST_WORDS), first -> new ArrayList<>())
                        .add(words);
            }
        }
    }

    List<Problem> in(Path folder) {
        var problems = new ArrayList<Problem>();
        if (judged.isEmpty() || !Files.isDirectory(folder)) {
            return problems;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                look(file, folder.relativize(file).toString(), problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems;
    }

    private void look(Path file, String name, List<Problem> problems) throws IOException {
        try {
            var lines = Files.readAllLines(file);
            for (int index = 0; index < lines.size(); index++) {
                for (var copied : copied(words(lines.get(index)))) {
                    problems.add(Problem.error(name, index + 1, "judged.copied", String.join(" ", copied)));
                }
            }
        } catch (MalformedInputException e) { // named where the library is read
            return;
        }
    }

    private List<List<String>> copied(List<String> words) {
        var copied = new ArrayList<List<String>>();
        for (int from = 0; from + FEWEST_WORDS <= words.size(); from++) {
            var rest = words.subList(from, words.size());
            judged.getOrDefault(rest.subList(0, FEWEST_WORDS), List.of()).stream()
                    .filter(question -> rest.size() >= question.size()
                            && rest.subList(0, question.size()).equals(question))
                    .forEach(copied::add);
        }
        return copied;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .toList();
    }
}
