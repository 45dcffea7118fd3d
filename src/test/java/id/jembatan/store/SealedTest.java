package id.jembatan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTest {
    private static final String STORY = "Paspor saya ditahan majikan di Johor";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", STORY, "🆘 tolong\u0000\u202e", "ꦧꦱꦗꦮ"})
    void whatIsSealedOpensAsItWas(String text) {
        var sealed = sealed("a.key");

        assertThat(sealed.open(sealed.seal(text, "entry.words", 7), "entry.words", 7))
                .isEqualTo(text);
    }

    @Test
    void theSealShowsNothingAndIsNeverTheSameTwice() {
        var sealed = sealed("a.key");
        var once = sealed.seal(STORY, "entry.words", 7);

        assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("Paspor", "Johor");
        assertThat(once).isNotEqualTo(sealed.seal(STORY, "entry.words", 7));
    }

    @Test
    void itOpensOnlyInItsOwnRowAndColumnAndUnchanged() {
        var sealed = sealed("a.key");
        var text = sealed.seal(STORY, "entry.words", 7);
        var changed = text.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> sealed.open(text, "entry.words", 8)).hasMessageContaining("entry.words of row 8");
        assertThatThrownBy(() -> sealed.open(text, "entry.file", 7)).hasMessageContaining("does not open");
        assertThatThrownBy(() -> sealed.open(changed, "entry.words", 7)).hasMessageContaining("does not open");
    }

    @Test
    void anotherKeyIsRefused() {
        var text = sealed("a.key").seal(STORY, "entry.words", 7);

        assertThatThrownBy(() -> sealed("b.key").open(text, "entry.words", 7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("Paspor");
    }

    @Test
    void theKeyIsMadeOnceAndForItsOwnerAlone() throws IOException {
        var made = new AtomicInteger();
        var file = folder.resolve("key").resolve("data.key");
        var text = Sealed.withKey(file, made::incrementAndGet).seal(STORY, "entry.words", 7);
        var again = Sealed.withKey(file, made::incrementAndGet);

        assertThat(again.open(text, "entry.words", 7)).isEqualTo(STORY);
        assertThat(made).hasValue(1);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(file.getParent())).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a key", "{}", "{\"primaryKeyId\":1,\"key\":[]}"})
    void aFileThatIsNoKeyIsSaidToBeNoneAndKept(String content) throws IOException {
        var file = Files.writeString(folder.resolve("odd.key"), content);

        assertThatThrownBy(() -> sealed("odd.key")).hasMessageContaining("odd.key is not a data key");
        assertThat(file).hasContent(content);
    }

    private Sealed sealed(String key) {
        return Sealed.withKey(folder.resolve(key), () -> {});
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
