package id.jembatan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseTest {
    @TempDir
    Path folder;

    @Test
    void oneBotAtATimeRunsOnAFolder() {
        var data = folder.resolve("data");
        try (var first = Lease.on(data).orElseThrow()) {
            assertThat(Lease.on(data)).isEmpty();
            assertThat(Lease.on(folder.resolve("other"))).hasValueSatisfying(Lease::close);
            assertThat(first).isNotNull();
        }

        assertThat(Lease.on(data)).hasValueSatisfying(Lease::close);
    }

    @Test
    void theFolderIsItsOwnersAlone() throws IOException {
        var data = folder.resolve("not").resolve("yet").resolve("there");

        assertThat(Lease.on(data)).hasValueSatisfying(Lease::close);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }
}
