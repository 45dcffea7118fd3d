package id.jembatan.ops;

import id.jembatan.files.Problem;
import id.jembatan.knowledge.Library;
import id.jembatan.search.Search;
import id.jembatan.search.Snapshot;
import id.jembatan.search.Thresholds;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a good change of the library by itself, and keeps the last good library where a change is bad. Runs a few times a
 * second; a change is read once two looks in a row see the same, so that a file still being copied is left alone. Library and
 * search change together. The old search is not closed: whoever is asking it goes on; it is all in memory.
 */
public final class Reload implements Runnable {
    /** A library that lost more than this share of its articles at once was damaged, not edited. */
    private static final double MOST_GONE = 0.2;

    private static final Logger log = LoggerFactory.getLogger(Reload.class);

    private final Path folder;
    private final Path kept;
    private final AtomicReference<Snapshot> current;
    private final Thresholds thresholds;
    private final Supplier<LocalDate> today;
    private final Consumer<List<Problem>> refused;
    private List<String> read;
    private List<String> seen;

    /**
     * @param kept where the last good library is copied to
     * @param refused told what is wrong, once for each bad state of the folder
     */
    public Reload(
            Path folder,
            Path kept,
            AtomicReference<Snapshot> current,
            Thresholds thresholds,
            Supplier<LocalDate> today,
            Consumer<List<Problem>> refused) {
        this.folder = folder;
        this.kept = kept;
        this.current = current;
        this.thresholds = thresholds;
        this.today = today;
        this.refused = refused;
        this.read = Folder.fingerprint(folder);
        this.seen = read;
    }

    /** Keeps a copy of the library in use, which was read from the folder itself. */
    public void keep() {
        Folder.copy(folder, kept);
    }

    @Override
    public void run() {
        var now = Folder.fingerprint(folder);
        boolean still = now.equals(seen);
        seen = now;
        if (still && !now.equals(read)) {
            read = now;
            take(Library.read(folder, today.get()));
        }
    }

    private void take(Library.Reading reading) {
        var problems = new ArrayList<>(
                reading.problems().stream().filter(Problem::isError).toList());
        int before = current.get().library().articles().size();
        int after = reading.library().map(library -> library.articles().size()).orElse(0);
        if (problems.isEmpty() && after < before * (1 - MOST_GONE)) {
            problems.add(Problem.error("articles", 1, "reload.gone", before, after));
        }
        if (!problems.isEmpty()) {
            log.warn("the changed library has {} mistakes, the last good one stays", problems.size());
            refused.accept(problems);
            return;
        }
        var library = reading.library().orElseThrow();
        current.set(new Snapshot(library, Search.over(library.articles().values(), library.words(), thresholds)));
        keep();
        log.info("library changed, articles={}", after);
    }
}
