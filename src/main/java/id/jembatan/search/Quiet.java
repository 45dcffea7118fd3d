package id.jembatan.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Lucene from saying on every start that a faster module exists: vectors, which nothing here uses. */
final class Quiet {
    /** Held, or the logger would be forgotten with its level. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Quiet() {}

    /** To be asked before an index is touched; once is enough. */
    static void please() {
        VECTORS.setLevel(Level.SEVERE);
    }
}
