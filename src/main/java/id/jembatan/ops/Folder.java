package id.jembatan.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
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
     * What lies in a folder, by name, size and age: equal as long as nobody touches a file. Cheap enough to ask for twice a
     * second.
     */
    static List<String> fingerprint(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> folder.relativize(file) + " " + size(file) + " " + age(file))
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | UncheckedIOException e) { // changed while it was looked at: the next look will tell
            return List.of(e.toString());
        }
    }

    /** Puts a copy in the place of whatever is there; a reader finds the old one or the new one, never half of one. */
    static void copy(Path from, Path to) {
        var fresh = to.resolveSibling(to.getFileName() + ".new");
        var old = to.resolveSibling(to.getFileName() + ".old");
        try {
            delete(fresh);
            copyTree(from, fresh);
            delete(old);
            if (Files.exists(to)) {
                Files.move(to, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        } catch (IOException e) {
            throw new UncheckedIOException(to.toString(), e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = Files.copy(file, to.resolve(from.relativize(file)));
                Files.setPosixFilePermissions(copy, Files.isDirectory(copy) ? FOLDER : FILE);
            }
        }
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
