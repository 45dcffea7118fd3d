package id.jembatan.files;

/** A text that is not YAML, or not the plain kind of it that our files use. */
public final class YamlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String key;

    /** @param key as {@link #key()} */
    YamlException(int line, String key, String what) {
        super(what);
        this.line = line;
        this.key = key;
    }

    /** Which kind of mistake, as a {@link Problem} names it: {@code file.yaml} and those that begin with it. */
    public String key() {
        return key;
    }

    /** Where, counted from 1 in the file. */
    public int line() {
        return line;
    }
}
