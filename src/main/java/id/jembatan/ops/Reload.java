package id.jembatan.ops;

import id.jembatan.files.Problem;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Memory;
import id.jembatan.search.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a good change of the library by itself, and keeps the last good library where a change is bad. Runs a few times a
 * second; a change is read once two looks in a row see the same, so that a file still being copied is left alone. What is read
 * is a copy, which then becomes the last good library as it is. Library and search change together. The old search is not
 * closed: whoever is asking it goes on; it is all in memory.
 */
public final class Reload implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Reload.class);

    private final Path folder;
    private final Path kept;
    private final Memory memory;
    private final AtomicReference<Snapshot> current;
    private final Supplier<LocalDate> today;
    private final Consumer<List<Problem>> refused;
    private List<String> read;
    private List<String> seen;
    private List<Problem> told;
    private Holdings held;

    /**
     * @param kept where the last good library is copied to
     * @param start what the library in use was read from, as {@link #look} saw it before
     * @param known what was wrong then; nobody is told again
     * @param memory what was read last; from now on nobody else's
     * @param refused told what is wrong, once for each bad state of the folder
     */
    public Reload(
            Path folder,
            Path kept,
            List<String> start,
            List<Problem> known,
            Memory memory,
            AtomicReference<Snapshot> current,
            Supplier<LocalDate> today,
            Consumer<List<Problem>> refused) {
        this.folder = folder;
        this.kept = kept;
        this.memory = memory;
        this.current = current;
        this.today = today;
        this.refused = refused;
        this.read = start;
        this.seen = start;
        this.told = known;
        this.held = known.isEmpty() && look(folder).equals(start)
                ? Holdings.of(folder)
                : Holdings.of(lastGood(kept).orElse(folder));
    }

    /** What lies in a library's folder: equal as long as nobody touches it. */
    public static List<String> look(Path folder) {
        return Folder.fingerprint(folder);
    }

    /** The last good library, where there is one. */
    public static Optional<Path> lastGood(Path kept) {
        return Stream.of(kept, Folder.old(kept)).filter(Files::isDirectory).findFirst();
    }

    /** What a library's folder has lost of another's: too many articles, danger rules, words, contacts. */
    public static List<Problem> lost(Path lastGood, Path folder) {
        return Holdings.of(lastGood).lost(Holdings.of(folder));
    }

    /** Keeps a copy of the library in use, where its folder is still what it was read from. */
    public void keep() {
        copied().filter(copy -> look(folder).equals(read)).ifPresent(this::keep);
    }

    @Override
    public void run() {
        var now = look(folder);
        boolean still = now.equals(seen);
        seen = now;
        if (still && !now.equals(read)) {
            var copy = copied();
            if (look(folder).equals(now)) { // else it changed while it was copied
                read = now; // before it is taken: a fault of ours is logged once, not four times a second
                take(copy);
            }
        }
    }

    private void take(Optional<Path> copy) {
        var reading = memory.read(copy.orElse(folder), today.get());
        var holds = Holdings.of(copy.orElse(folder));
        var problems = new ArrayList<>(held.lost(holds)); // first: the rest may only follow from it
        reading.problems().stream().filter(Problem::isError).forEach(problems::add);
        if (problems.isEmpty()) {
            use(reading.library().orElseThrow());
            held = holds;
            copy.ifPresent(this::keep);
        } else if (!problems.equals(told)) {
            log.warn("the changed library has {} mistakes, the last good one stays", problems.size());
            refused.accept(problems);
        }
        told = problems;
    }

    private void use(Library library) {
        current.set(new Snapshot(library, current.get().search().after(library)));
        log.info("library changed, articles={}", library.articles().size());
    }

    /** Empty where the folder is gone or the disk is full: neither stops the bot. */
    private Optional<Path> copied() {
        try {
            return Optional.of(Folder.copyBeside(folder, kept));
        } catch (IOException e) {
            log.warn("the library was not copied to {}: {}", kept, e.toString());
            return Optional.empty();
        }
    }

    private void keep(Path copy) {
        try {
            Folder.putInPlace(copy, kept);
        } catch (IOException e) {
            log.warn("the last good library is not in {}: {}", kept, e.toString());
        }
    }
}
