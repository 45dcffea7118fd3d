package id.jembatan.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The right to run a bot on a data folder: one process at a time. The system gives it back when the process dies. */
public final class Lease implements AutoCloseable {
    private final FileChannel channel;

    private Lease(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty where another process has it. Makes the folder, for its owner alone, where it is missing. */
    public static Optional<Lease> on(Path data) {
        try {
            if (!Files.exists(data)) {
                Files.createDirectories(data.toAbsolutePath().getParent());
                Files.createDirectory(data, onlyOwner("rwx------"));
            }
            var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var channel = FileChannel.open(data.resolve("jembatan.lock"), options, onlyOwner("rw-------"));
            return taken(channel) ? Optional.of(new Lease(channel)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(data.toString(), e);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> onlyOwner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock != null;
        } catch (OverlappingFileLockException e) { // within this very process
            channel.close();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
