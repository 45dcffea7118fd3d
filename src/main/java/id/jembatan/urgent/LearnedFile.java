package id.jembatan.urgent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The file of learned weights: {@code word<TAB>weight} a line, the bias beside {@code *}; {@code #} begins a remark. */
final class LearnedFile {
    private static final String BIAS = "*";
    /** What weighs less decides nothing. */
    private static final double LEAST = 0.1;

    /** Takes a line that is wrong, with its number from 1. */
    interface Wrong {
        void line(int number, String written);
    }

    private LearnedFile() {}

    static Learned read(Path file, Wrong wrong) throws IOException {
        var weights = new HashMap<String, Double>();
        var lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] columns = line.split("\t");
                if (columns.length == 2 && columns[1].matches("-?[0-9]{1,3}(\\.[0-9]{1,4})?")) {
                    weights.put(columns[0], Double.valueOf(columns[1]));
                } else {
                    wrong.line(i + 1, line);
                }
            }
        }
        Double bias = weights.remove(BIAS);
        if (bias == null) {
            wrong.line(1, BIAS);
            return Learned.NONE;
        }
        return new Learned(weights, bias);
    }

    /** @return lines, ordered by word */
    static List<String> lines(Learned learned) {
        var lines = new ArrayList<String>();
        lines.add(line(BIAS, learned.bias()));
        new TreeMap<>(learned.weights()).forEach((word, weight) -> {
            if (Math.abs(weight) >= LEAST) {
                lines.add(line(word, weight));
            }
        });
        return List.copyOf(lines);
    }

    private static String line(String word, double weight) {
        return String.format(Locale.ROOT, "%s\t%.2f", word, weight);
    }
}
