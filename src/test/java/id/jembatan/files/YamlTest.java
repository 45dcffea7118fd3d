package id.jembatan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
    @Test
    void everyPartKnowsItsLine() {
        var file = mapping("""
                # a remark
                title: Biaya paspor
                questions:
                  - {t: "satu", lang: id}
                  -
                    t: dua
                hours:
                  sen: 08:00
                """);

        assertThat(file.get("title")).contains(new Yaml.Scalar(2, "Biaya paspor"));
        var questions = (Yaml.Sequence) file.get("questions").orElseThrow();
        assertThat(questions.line()).isEqualTo(3);
        assertThat(questions.items()).extracting(Yaml::line).containsExactly(4, 6);
        assertThat(file.get("hours").map(Yaml::line)).contains(7);
    }

    @Test
    void linesAreThoseOfTheWholeFile() {
        assertThat(Yaml.parse("a: 1\nb: 2", 10))
                .isEqualTo(mapping(10, "a", new Yaml.Scalar(10, "1"), "b", new Yaml.Scalar(11, "2")));
        assertThatThrownBy(() -> Yaml.parse("a: 1\nb: [", 10))
                .isInstanceOfSatisfying(
                        YamlException.class, e -> assertThat(e.line()).isEqualTo(11));
    }

    @Test
    void everyValueIsTextAsWritten() {
        var file = mapping("date: 2026-11-24\nyes: yes\nnumber: 007\nempty:\nquoted: \"a: b\"");

        assertThat(file.entries().values().stream().map(Yaml.Scalar.class::cast).map(Yaml.Scalar::text))
                .containsExactly("2026-11-24", "yes", "007", "", "a: b");
    }

    @Test
    void aValueThatIsMissingStandsWhereItsKeyStands() {
        assertThat(mapping("a: 1\nempty:\n\nb: 2").get("empty")).contains(new Yaml.Scalar(2, ""));
    }

    @Test
    void anEmptyTextIsAnEmptyMapping() {
        assertThat(Yaml.parse("", 4)).isEqualTo(mapping(4));
        assertThat(Yaml.parse("# only a remark\n", 1)).isEqualTo(mapping(1));
    }

    @Test
    void aKeyMayStandOnce() {
        assertThatThrownBy(() -> Yaml.parse("a: 1\nb: 2\na: 3", 1))
                .isInstanceOfSatisfying(
                        YamlException.class, e -> assertThat(e.line()).isEqualTo(3))
                .hasMessage("'a' stands twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [1",
                "a: b: c",
                "\ta: 1",
                "a: \"open",
                "a: 1\n b: 2",
                "{",
                "a: &x b\nc: *x",
                "a: 1\n---\nb: 2",
                "- a\nb: 1",
                "\u0000"
            })
    void whatIsNotYamlIsOneKindOfException(String text) {
        assertThatThrownBy(() -> Yaml.parse(text, 1))
                .isInstanceOfSatisfying(
                        YamlException.class, e -> assertThat(e.line()).isPositive());
    }

    @Test
    void depthHasAnEnd() {
        assertThatThrownBy(() -> Yaml.parse("[".repeat(5_000), 1)).isInstanceOf(YamlException.class);
    }

    private static Yaml.Mapping mapping(String text) {
        return (Yaml.Mapping) Yaml.parse(text, 1);
    }

    private static Yaml.Mapping mapping(int line, Object... entries) {
        var map = new LinkedHashMap<String, Yaml>();
        for (int index = 0; index < entries.length; index += 2) {
            map.put((String) entries[index], (Yaml) entries[index + 1]);
        }
        return new Yaml.Mapping(line, map);
    }
}
