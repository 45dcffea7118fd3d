package id.jembatan.config;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.files.Yaml;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesTest {
    private static final Path SHIPPED = Path.of("config/jembatan.yaml");

    @Test
    void theShippedFileHasEveryKeyAndNoOther() throws IOException {
        assertThat(keys("", Yaml.parse(Files.readString(SHIPPED), 1)).toList())
                .containsExactlyInAnyOrderElementsOf(ConfigFile.keys());
    }

    @Test
    void everyComponentOfTheConfigurationHasAKey() {
        var parts = Stream.of(Config.class.getRecordComponents())
                .map(RecordComponent::getType)
                .filter(type -> type.isRecord())
                .toList();
        long components = parts.stream()
                .mapToLong(part -> part.getRecordComponents().length)
                .sum();

        assertThat(ConfigFile.keys()).hasSize((int) components + 1).contains("zone");
        assertThat(new TreeSet<>(ConfigFile.keys().stream()
                        .map(key -> key.replaceFirst("\\..*", ""))
                        .toList()))
                .containsAll(parts.stream()
                        .map(part -> part.getSimpleName().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void whatTheShippedFileSaysIsTheDefault(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/jembatan.yaml"), "");
        var empty = Config.read(Map.of(), home);

        Files.copy(SHIPPED, home.resolve("config/jembatan.yaml"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(Config.read(Map.of(), home)).isEqualTo(empty);
    }

    @Test
    void everyKeyOfTheShippedFileIsExplainedWithItsDefault() throws IOException {
        var lines = Files.readAllLines(SHIPPED);
        for (int line = 1; line < lines.size(); line++) {
            String text = lines.get(line).strip();
            if (text.matches("[a-z_]+: .+")) {
                assertThat(lines.get(line - 1).strip())
                        .as("%s:%d", SHIPPED, line + 1)
                        .startsWith("# ")
                        .endsWith("Default " + text.substring(text.indexOf(':') + 2) + ".");
            }
        }
    }

    @Test
    void everyVariableOfTheEnvironmentIsNamedInTheShippedFile() throws IOException {
        String text = Files.readString(SHIPPED);
        assertThat(Config.variables())
                .filteredOn(name -> ConfigFile.keys().stream()
                        .noneMatch(key -> Settings.variable(key).equals(name)))
                .hasSize(6)
                .allMatch(text::contains);
    }

    private static Stream<String> keys(String path, Yaml node) {
        return switch (node) {
            case Yaml.Scalar value -> Stream.of(path);
            case Yaml.Sequence list -> Stream.of(path);
            case Yaml.Mapping mapping ->
                mapping.entries().entrySet().stream()
                        .flatMap(entry ->
                                keys(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue()));
        };
    }
}
