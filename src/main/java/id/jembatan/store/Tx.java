package id.jembatan.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** One change of the books, all or nothing. Belongs to the writing thread; not to be kept. */
public final class Tx {
    private final Handle handle;
    private final List<Runnable> afterCommit = new ArrayList<>();

    Tx(Handle handle) {
        this.handle = handle;
    }

    public Handle db() {
        return handle;
    }

    /** A number that no row of any table has yet; growing. */
    public long nextId() {
        return handle.createQuery("update sequence set last = last + 1 returning last")
                .mapTo(Long.class)
                .one();
    }

    /** Runs once this change is durable, on the writing thread; never where it was undone. Must be quick. */
    public void afterCommit(Runnable what) {
        afterCommit.add(what);
    }

    List<Runnable> committed() {
        return afterCommit;
    }
}
