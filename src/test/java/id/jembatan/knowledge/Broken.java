package id.jembatan.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * One way to break the good library, with what must be said of it.
 *
 * @param kind the key of the problem
 * @param severity as a word
 * @param place file and line
 */
public record Broken(String kind, String severity, String file, String stands, String instead, String place) {
    private static final Path KINDS = Path.of("src/test/resources/broken/kinds.tsv");

    public static Stream<Broken> kinds() throws IOException {
        return Files.readAllLines(KINDS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cell -> new Broken(cell[0], cell[1], cell[2], unescaped(cell[3]), unescaped(cell[4]), cell[5]));
    }

    public static Stream<Broken> errors() throws IOException {
        return kinds().filter(Broken::isError);
    }

    public boolean isError() {
        return severity.equals("error");
    }

    public void breaks(GoodLibrary good) throws IOException {
        good.replace(file, stands, instead);
    }

    private static String unescaped(String cell) {
        return cell.replace("\\n", "\n").replace("\\t", "\t");
    }

    @Override
    public String toString() {
        return kind + " " + place + " " + instead.replace("\n", "\\n");
    }
}
