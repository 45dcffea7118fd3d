package id.jembatan.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A conversation as a file has it; {@code src/test/resources/scenarios/README.md} explains the lines.
 *
 * @param lines without notes and empty ones
 */
record Script(String name, List<Line> lines) {
    private static final Pattern BUTTON = Pattern.compile("\\[([^]]+)]");
    private static final Pattern SAYS = Pattern.compile("([WPA]): (.+)");
    private static final Pattern PRESSES = Pattern.compile("([WPA]) \\[([^]]+)]");
    private static final Pattern HEARS = Pattern.compile("B(?:→([PA]))?( bukan)?: (.+)");

    /** @param number from 1 */
    record Line(int number, What what) {}

    sealed interface What {
        record Says(char who, String text) implements What {}

        record Presses(char who, String button) implements What {}

        record Forwards(String text) implements What {}

        /** @param parts all in one message, in order; may be empty @param buttons under the same message */
        record Hears(char who, List<String> parts, List<String> buttons) implements What {}

        record HearsNot(char who, String part) implements What {}

        record HearsNothing() implements What {}

        /** @param desk empty for an admin */
        record Joins(String desk) implements What {}

        /** @param article empty where it does not matter */
        record Decides(String decision, String article) implements What {}

        record Counts(String what, int number) implements What {}

        record Within(int seconds) implements What {}

        record Passes(int number, String unit) implements What {}

        record Changes(String article, String stands, String instead) implements What {}
    }

    static Script read(Path file) {
        var lines = new ArrayList<Line>();
        try {
            var written = Files.readAllLines(file);
            for (int i = 0; i < written.size(); i++) {
                String text = written.get(i).strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    lines.add(new Line(i + 1, what(text, file, i + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return new Script(file.getFileName().toString(), List.copyOf(lines));
    }

    private static What what(String text, Path file, int number) {
        if (text.startsWith("⇒ ")) {
            return asserted(text.substring(2).split(" "));
        }
        if (text.startsWith("W meneruskan: ")) {
            return new What.Forwards(text.substring("W meneruskan: ".length()));
        }
        if (text.equals("B diam")) {
            return new What.HearsNothing();
        }
        if (text.equals("A masuk") || text.startsWith("P masuk: ")) {
            return new What.Joins(text.startsWith("A") ? "" : text.substring("P masuk: ".length()));
        }
        if (text.startsWith("Waktu: ")) {
            var words = text.split(" ");
            return new What.Passes(Integer.parseInt(words[1]), words[2]);
        }
        if (text.startsWith("Pustaka: ")) {
            var columns = text.substring("Pustaka: ".length()).split(" \\| ", -1);
            return new What.Changes(columns[0], columns[1], columns[2].replace("\\n", "\n"));
        }
        var says = SAYS.matcher(text);
        if (says.matches()) {
            return new What.Says(says.group(1).charAt(0), says.group(2));
        }
        var presses = PRESSES.matcher(text);
        if (presses.matches()) {
            return new What.Presses(presses.group(1).charAt(0), presses.group(2));
        }
        var hears = HEARS.matcher(text);
        if (hears.matches()) {
            char who = hears.group(1) == null ? 'W' : hears.group(1).charAt(0);
            return hears.group(2) == null ? heard(who, hears.group(3)) : new What.HearsNot(who, hears.group(3));
        }
        throw new AssertionError(file + ":" + number + ": cannot be read, see scenarios/README.md: " + text);
    }

    private static What heard(char who, String text) {
        var buttons =
                BUTTON.matcher(text).results().map(found -> found.group(1)).toList();
        var parts = Arrays.stream(BUTTON.matcher(text).replaceAll("").split("…"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return new What.Hears(who, parts, buttons);
    }

    private static What asserted(String... words) {
        return switch (words[0]) {
            case "keputusan" -> new What.Decides(words[1], words.length > 2 ? words[2] : "");
            case "dalam" -> new What.Within(Integer.parseInt(words[1]));
            default -> new What.Counts(words[0], Integer.parseInt(words[1]));
        };
    }
}
