package id.jembatan.cli;

/** Exit codes, as sysexits.h has them. */
final class Exit {
    /** Something of ours is damaged. */
    static final int SOFTWARE = 70;
    /** Somebody else is using it; may work later. */
    static final int TEMPORARY = 75;
    /** A person must correct a setting or a file. */
    static final int CONFIG = 78;

    private Exit() {}
}
