package id.jembatan.files;

/** A text that is not YAML, or not the plain kind of it that our files use. */
public final class YamlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    YamlException(int line, String what) {
        super(what);
        this.line = line;
    }

    /** Where, counted from 1 in the file. */
    public int line() {
        return line;
    }
}
