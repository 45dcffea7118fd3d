package id.jembatan.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be done with a folder as a whole. */
final class Folder {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private Folder() {}

    /**
     * What lies in a folder, by name, size and age: equal as long as nobody touches a file. What editors leave behind does not
     * count. Cheap enough to ask for four times a second.
     */
    static List<String> fingerprint(Path folder) {
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(Folder::counts)
                    .sorted()
                    .map(file -> folder.relativize(file) + " " + size(file) + " " + age(file))
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | UncheckedIOException e) { // changed while it was looked at: the next look will tell
            return List.of(e.toString());
        }
    }

    /** A copy that lies beside {@code to} until it is put in its place. */
    static Path copyBeside(Path from, Path to) throws IOException {
        var fresh = to.resolveSibling(to.getFileName() + ".new");
        delete(fresh);
        Files.createDirectories(fresh.getParent());
        copyTree(from, fresh);
        return fresh;
    }

    /** Puts a copy in the place of whatever is there. Killed in between, it leaves what was there beside its place. */
    static void putInPlace(Path fresh, Path to) throws IOException {
        var old = old(to);
        if (Files.exists(to)) {
            delete(old);
            Files.move(to, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    /** Where {@link #putInPlace} leaves what was there before. */
    static Path old(Path place) {
        return place.resolveSibling(place.getFileName() + ".old");
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (var file : files.filter(Folder::counts).toList()) {
                var copy = Files.copy(file, to.resolve(from.relativize(file).toString()));
                Files.setPosixFilePermissions(copy, Files.isDirectory(copy) ? FOLDER : FILE);
            }
        } catch (UncheckedIOException e) { // from the walk
            throw e.getCause();
        }
    }

    /** Whether it is more than what an editor leaves behind. */
    static boolean counts(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith("~");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static long size(Path file) {
        return unchecked(() -> Files.size(file));
    }

    private static long age(Path file) {
        return unchecked(() -> Files.getLastModifiedTime(file).toMillis());
    }

    private interface Look {
        long at() throws IOException;
    }

    private static long unchecked(Look look) {
        try {
            return look.at();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
