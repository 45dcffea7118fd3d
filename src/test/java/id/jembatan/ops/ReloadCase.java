package id.jembatan.ops;

import id.jembatan.Shipped;
import id.jembatan.files.Problem;
import id.jembatan.knowledge.GoodLibrary;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Memory;
import id.jembatan.search.Search;
import id.jembatan.search.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small library in a folder, a bot that looks at it when told to, and what admins were told. */
abstract class ReloadCase {
    static final String ARTICLE = "articles/paspor-biaya.md";

    @TempDir
    Path home;

    final AtomicReference<Snapshot> current = new AtomicReference<>();
    final List<List<Problem>> told = new ArrayList<>();
    Path folder;
    Path kept;
    GoodLibrary good;
    Reload reload;

    @BeforeEach
    void start() {
        folder = home.resolve("knowledge");
        kept = home.resolve("data/library");
        good = new GoodLibrary(folder);
        reload = reload();
        reload.keep();
    }

    Reload reload() {
        var seen = Reload.look(folder);
        current.set(snapshot(good.read().library().orElseThrow()));
        return new Reload(
                folder,
                kept,
                seen,
                List.of(),
                new Memory(),
                current,
                () -> GoodLibrary.TODAY,
                problems -> told.add(List.copyOf(problems)));
    }

    static Snapshot snapshot(Library library) {
        return new Snapshot(library, Search.over(library, Shipped.thresholds()));
    }

    void looks(int times) {
        for (int look = 0; look < times; look++) {
            reload.run();
        }
    }

    String brief() {
        return current.get()
                .library()
                .article("paspor-biaya")
                .orElseThrow()
                .body()
                .brief();
    }
}
