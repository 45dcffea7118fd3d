package id.jembatan.words;

import id.jembatan.files.Problem;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One file of words: {@code form<TAB>meaning[,meaning]<TAB># reason}. Immutable.
 *
 * @param file as problems name it, such as {@code words/slang.tsv}
 * @param entries by their folded form, words separated by one space
 */
record WordList(String file, Map<String, Entry> entries) {
    /** @param means folded; empty where the list gives none */
    record Entry(int line, List<String> means) {}

    /** Which lines of a list have meanings. */
    enum Meanings {
        NONE,
        SOME,
        EACH;

        private boolean fit(int columns) {
            return columns == 2 && this != NONE || columns == 1 && this != EACH;
        }
    }

    /** Longest form, in words. */
    static final int LONGEST_FORM = 4;

    /** An absent file is an empty list: not every library needs each. */
    static WordList read(Path file, Meanings meanings, Consumer<Problem> problems) {
        String name = "words/" + file.getFileName();
        var entries = new LinkedHashMap<String, Entry>();
        if (Files.exists(file)) {
            try {
                var lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    readLine(name, i + 1, lines.get(i), meanings, entries, problems);
                }
            } catch (MalformedInputException e) {
                problems.accept(Problem.error(name, 1, "words.encoding"));
            } catch (IOException e) {
                problems.accept(Problem.error(name, 1, "words.unreadable", e.getMessage()));
            }
        }
        return new WordList(name, entries);
    }

    private static void readLine(
            String file,
            int number,
            String line,
            Meanings meanings,
            Map<String, Entry> entries,
            Consumer<Problem> problems) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String[] columns = line.split("\t");
        String form = folded(columns[0]);
        boolean noted = columns.length > 1 && columns[columns.length - 1].startsWith("#");
        int meaningful = noted ? columns.length - 1 : columns.length;
        if (form.isEmpty() || form.split(" ").length > LONGEST_FORM || !meanings.fit(meaningful)) {
            problems.accept(Problem.error(
                    file, number, meanings == Meanings.EACH ? "words.line" : "words.line-alone", line.strip()));
            return;
        }
        var means = meaningful > 1
                ? Arrays.stream(columns[1].split(","))
                        .map(WordList::folded)
                        .filter(meaning -> !meaning.isEmpty())
                        .distinct()
                        .toList()
                : List.<String>of();
        if (meaningful > 1 && (means.isEmpty() || means.contains(form))) {
            problems.accept(Problem.error(file, number, "words.meaning", form));
            return;
        }
        var earlier = entries.putIfAbsent(form, new Entry(number, means));
        if (earlier != null) {
            problems.accept(Problem.error(file, number, "words.double", form, earlier.line()));
        }
    }

    private static String folded(String text) {
        return String.join(" ", Pieces.of(Fold.fold(text)));
    }
}
