package id.jembatan.store;

/** The data key is not the one with which this database was sealed. */
public final class WrongKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongKeyException(Throwable cause) {
        super("the data key does not open this database", cause);
    }
}
