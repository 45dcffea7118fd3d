package id.jembatan.config;

import java.util.List;

/** The settings cannot be used. Holds everything that is wrong with them, and no secret. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    ConfigException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /**
     * One line a mistake, in English, at least one: {@code file:line: …} in the file's order, then {@code JEMBATAN_X: …} in
     * the order of their names.
     */
    public List<String> mistakes() {
        return mistakes;
    }
}
