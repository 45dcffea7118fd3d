package id.jembatan.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;

/**
 * Seals what people wrote, so that the database file alone says nothing. A sealed text opens only in the column and row it
 * was sealed for: moved elsewhere, it is refused. Thread-safe.
 */
public final class Sealed {
    private final Aead aead;

    private Sealed(Aead aead) {
        this.aead = aead;
    }

    /**
     * Reads the data key, or makes one where there is none. Whoever loses this file loses every sealed text.
     *
     * @param made told once, after a new key was written
     */
    public static Sealed withKey(Path file, Runnable made) {
        try {
            if (!Files.exists(file)) {
                write(
                        file,
                        TinkJsonProtoKeysetFormat.serializeKeyset(
                                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                                AeadConfig2026.get(),
                                InsecureSecretKeyAccess.get()));
                made.run();
            }
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
            return new Sealed(keys.getPrimitive(AeadConfig2026.get(), Aead.class));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " is not a data key", e);
        }
    }

    /**
     * @param place table and column, such as {@code entry.words}
     * @param row the row's id
     */
    public byte[] seal(String text, String place, long row) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), identity(place, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(place + " could not be sealed", e);
        }
    }

    /** @throws IllegalStateException where it was sealed with another key, for another row, or was changed */
    public String open(byte[] sealed, String place, long row) {
        try {
            return new String(aead.decrypt(sealed, identity(place, row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(place + " of row " + row + " does not open with this data key", e);
        }
    }

    /**
     * Holds the key against the database before anything is read or written with it.
     *
     * @throws WrongKeyException where the database was sealed with another one
     */
    public void requireFits(Meta meta) {
        var kept = meta.get(Meta.KEY_CHECK);
        if (kept.isEmpty()) {
            meta.put(Meta.KEY_CHECK, Base64.getEncoder().encodeToString(seal(Meta.KEY_CHECK, Meta.KEY_CHECK, 0)));
            return;
        }
        try {
            open(Base64.getDecoder().decode(kept.get()), Meta.KEY_CHECK, 0);
        } catch (IllegalStateException e) {
            throw new WrongKeyException(e);
        }
    }

    private static byte[] identity(String place, long row) {
        return (place + ":" + row).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path file, String key) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent(), onlyOwner("rwx------"));
        Files.createFile(file, onlyOwner("rw-------"));
        Files.writeString(file, key, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    private static FileAttribute<Set<PosixFilePermission>> onlyOwner(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
