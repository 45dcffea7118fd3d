package id.jembatan.store;

/** The database file is not one, or is damaged; it must be restored from a backup. */
public final class DamagedDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedDatabaseException(String what, Throwable cause) {
        super(what, cause);
    }
}
