package id.jembatan.words;

import id.jembatan.files.Problem;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sentences from which the search learns what is not for an article to answer; one a line, {@code #} begins a remark. Immutable.
 *
 * @param others questions of other fields
 * @param cases questions about one person's papers, money or quarrel, which only an officer can settle
 */
public record Lessons(List<String> others, List<String> cases) {
    static final Lessons NONE = new Lessons(List.of(), List.of());

    public Lessons {
        others = List.copyOf(others);
        cases = List.copyOf(cases);
    }

    /** Files that are not there are empty. */
    static Lessons read(Path folder, Consumer<Problem> problems) {
        return new Lessons(
                sentences(folder.resolve("lain.tsv"), problems), sentences(folder.resolve("kasus.tsv"), problems));
    }

    private static List<String> sentences(Path file, Consumer<Problem> problems) {
        String name = "words/" + file.getFileName();
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList()
                    : List.of();
        } catch (MalformedInputException e) {
            problems.accept(Problem.error(name, 1, "words.encoding"));
        } catch (IOException e) {
            problems.accept(Problem.error(name, 1, "words.unreadable", e.getMessage()));
        }
        return List.of();
    }
}
