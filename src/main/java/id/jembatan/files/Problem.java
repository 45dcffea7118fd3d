package id.jembatan.files;

import java.util.List;

/**
 * Something wrong in a file that a person wrote.
 *
 * @param severity whether it stops the file from being used
 * @param file the path as a person would type it, relative to the folder that was read
 * @param line counted from 1; 1 where the file as a whole is meant
 * @param key which kind of mistake; the texts hold its wording under {@code check.<key>}
 * @param arguments what was seen and what was expected, in the order the wording names them; never null
 */
public record Problem(Severity severity, String file, int line, String key, List<String> arguments) {
    public enum Severity {
        ERROR,
        WARNING
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem error(String file, int line, String key, Object... arguments) {
        return new Problem(Severity.ERROR, file, line, key, texts(arguments));
    }

    public static Problem warning(String file, int line, String key, Object... arguments) {
        return new Problem(Severity.WARNING, file, line, key, texts(arguments));
    }

    /** The same, but it stops nothing. */
    public Problem asWarning() {
        return new Problem(Severity.WARNING, file, line, key, arguments);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    private static List<String> texts(Object... arguments) {
        return List.of(arguments).stream().map(Object::toString).toList();
    }
}
