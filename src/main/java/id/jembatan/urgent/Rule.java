package id.jembatan.urgent;

import id.jembatan.files.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A danger and how people tell it.
 *
 * @param id such as {@code penyekapan}, the file's name
 */
public record Rule(String id, Alarm.Level level) {
    /** Reads {@code *.yaml} in the folder, ordered by id; files that are wrong are reported and left out. */
    public static List<Rule> read(Path urgentFolder, Consumer<Problem> problems) {
        return List.of();
    }
}
