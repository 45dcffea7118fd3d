package id.jembatan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
    private static final String TOKEN = "4711:" + "Aa0_-".repeat(7);

    @TempDir
    Path home;

    @BeforeEach
    void anEmptyFile() throws IOException {
        Files.createDirectories(home.resolve("config"));
        write("");
    }

    @Test
    void whatIsNotSetTakesItsDefault() {
        var config = Config.read(Map.of(), home);

        assertThat(config.home()).isEqualTo(home);
        assertThat(config.data()).isEqualTo(home.resolve("data"));
        assertThat(config.keyFile()).isEqualTo(home.resolve("key/data.key"));
        assertThat(config.token()).isEmpty();
        assertThat(config.telegramUrl()).isEqualTo(URI.create("https://api.telegram.org"));
        assertThat(config.zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
        assertThat(config.poll()).isEqualTo(new Config.Poll(Duration.ofSeconds(30), 100));
        assertThat(config.outbox())
                .isEqualTo(new Config.Outbox(25, 1, 3, 18, 64, Duration.ofSeconds(20), Duration.ofSeconds(30)));
        assertThat(config.answer()).isEqualTo(new Config.Answer(0.72, 0.08, 0.10, Duration.ofMinutes(10)));
    }

    @Test
    void theEnvironmentGoesBeforeTheFile() throws IOException {
        write("outbox:\n  per_second: 20\n  in_flight: 8\n");

        var outbox =
                Config.read(Map.of("JEMBATAN_OUTBOX_PER_SECOND", " 900 "), home).outbox();

        assertThat(outbox.perSecond()).isEqualTo(900);
        assertThat(outbox.inFlight()).isEqualTo(8);
    }

    @Test
    void aVariableThatIsBlankIsNotSet() {
        var variables = new HashMap<String, String>();
        Config.variables().forEach(name -> variables.put(name, " "));

        assertThat(Config.read(variables, home)).isEqualTo(Config.read(Map.of(), home));
    }

    @Test
    void foldersAreTakenFromTheEnvironment(@TempDir Path other) {
        var config = Config.read(
                Map.of("JEMBATAN_HOME", home.toString(), "JEMBATAN_DATA", "/srv/d", "JEMBATAN_KEY_FILE", "/srv/k"),
                other);

        assertThat(config.home()).isEqualTo(home);
        assertThat(config.data()).isEqualTo(Path.of("/srv/d").toAbsolutePath());
        assertThat(config.keyFile()).isEqualTo(Path.of("/srv/k").toAbsolutePath());
    }

    @Test
    void otherProgramsVariablesAreNotLookedAt() {
        var config = Config.read(Map.of("PATH", "/bin", "JEMBATAN_JAVA", "/jdk", "JEMBATAN_BUILD", "no"), home);

        assertThat(config).isEqualTo(Config.read(Map.of(), home));
    }

    @Test
    void aHomeWithoutSettingsIsNamedWithItsVariable(@TempDir Path empty) {
        assertThat(mistakes(Map.of(), empty))
                .containsExactly("JEMBATAN_HOME: no config/jembatan.yaml in " + empty
                        + ", expected the folder with config/ and knowledge/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # the file                        | the mistake
            outbox: {per_secnd: 3}            | 3: unknown key outbox.per_secnd, the nearest known one is outbox.per_second
            zona: Asia/Jakarta                | 3: unknown key zona, the nearest known one is zone
            zone: Mars                        | 3: zone is 'Mars', expected a time zone such as Asia/Jakarta
            outbox: {per_second: many}        | 3: outbox.per_second is 'many', expected a whole number from 1 to 100000
            outbox: {per_second: 2.5}         | 3: outbox.per_second is '2.5', expected a whole number from 1 to 100000
            outbox: {per_second: 0}           | 3: outbox.per_second is '0', expected a whole number from 1 to 100000
            outbox: {per_second: }            | 3: outbox.per_second is '', expected a whole number from 1 to 100000
            outbox: {per_second: [1]}         | 3: outbox.per_second is a list, expected one value
            poll: {timeout_seconds: 51}       | 3: poll.timeout_seconds is '51', expected a whole number from 0 to 50
            answer: {gap: 1.2}                | 3: answer.gap is '1.2', expected a number from 0.0 to 1.0
            answer: {gap: NaN}                | 3: answer.gap is 'NaN', expected a number from 0.0 to 1.0
            answer: {answer_from: 0.02}       | 3: answer.answer_from is '0.02', expected at least clarify_from, which is 0.08
            answer: {clarify_from: 0.8}       | 3: answer.clarify_from is '0.8', expected at most answer_from, which is 0.72
            poll: 7                           | 3: poll holds a value, expected settings below it such as poll.limit
            zone: {a: b}                      | 3: unknown key zone.a, the nearest known one is zone
            - zone                            | 3: holds no settings, expected lines such as zone: Asia/Jakarta
            """)
    void aMistakeInTheFileIsNamedByItsLine(String file, String mistake) throws IOException {
        write("# a remark\n# and another\n" + file + "\n");

        assertThat(mistakes(Map.of(), home)).containsExactly("config/jembatan.yaml:" + mistake);
    }

    @Test
    void aFileThatIsNotYamlIsNamedByItsLine() throws IOException {
        write("zone: Asia/Jakarta\nzone: Asia/Jakarta\n");
        assertThat(mistakes(Map.of(), home)).containsExactly("config/jembatan.yaml:2: 'zone' stands twice");

        Files.write(home.resolve("config/jembatan.yaml"), new byte[] {'a', ':', (byte) 0xff});
        assertThat(mistakes(Map.of(), home))
                .containsExactly("config/jembatan.yaml:1: cannot be read, expected a text in UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # variable                   | value       | the mistake
            JEMBATAN_OUTBOX_PER_SECOND   | -1          | the value is '-1', expected a whole number from 1 to 100000
            JEMBATAN_ZONE                | Jember      | the value is 'Jember', expected a time zone such as Asia/Jakarta
            JEMBATAN_OUTBOX_PERSECOND    | 3           | unknown variable, the nearest known one is JEMBATAN_OUTBOX_PER_SECOND
            JEMBATAN_TELEGRAM_TOKN       | 3           | unknown variable, the nearest known one is JEMBATAN_TELEGRAM_TOKEN
            JEMBATAN_TELEGRAM_TOKEN_FILE | /not/there  | names no readable text file, expected a file that holds the token alone
            """)
    void aMistakeInTheEnvironmentIsNamedByItsVariable(String variable, String value, String mistake) {
        assertThat(mistakes(Map.of(variable, value), home)).containsExactly(variable + ": " + mistake);
    }

    @Test
    void allMistakesAreNamedAtOnce() throws IOException {
        write("zone: Mars\nanswer: {gap: 9}\nfoo: 1\n");

        assertThat(mistakes(
                        Map.of("JEMBATAN_X", "1", "JEMBATAN_POLL_LIMIT", "0", "JEMBATAN_TELEGRAM_TOKEN", "no"), home))
                .hasSize(6)
                .satisfies(all -> assertThat(all.stream().map(line -> line.split(": ")[0]))
                        .containsExactly(
                                "config/jembatan.yaml:1",
                                "config/jembatan.yaml:2",
                                "config/jembatan.yaml:3",
                                "JEMBATAN_POLL_LIMIT",
                                "JEMBATAN_TELEGRAM_TOKEN",
                                "JEMBATAN_X"));
    }

    @Test
    void theTokenMayStandInAFile() throws IOException {
        var file = Files.writeString(home.resolve("token"), " " + TOKEN + "\n");

        var config = Config.read(Map.of("JEMBATAN_TELEGRAM_TOKEN_FILE", file.toString()), home);

        assertThat(config.token()).contains(new Secret(TOKEN));
        assertThat(config.toString()).doesNotContain(TOKEN).contains("(hidden)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8081", "https://bot.example.org", "https://bot.example.org/", "http://[::1]:80"
            })
    void telegramMayBeAnotherHost(String url) {
        assertThat(Config.read(Map.of("JEMBATAN_TELEGRAM_URL", url), home).telegramUrl())
                .isEqualTo(URI.create(url.replaceFirst("/$", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.telegram.org",
                "ftp://api.telegram.org",
                "https://api.telegram.org/bot",
                "https://u:p@host",
                "https://h?a=b",
                "https://h#a",
                "https://h:99999",
                "https://h:x",
                "https://",
                "https:// h",
                "mailto:a@b"
            })
    void anAddressIsSchemeHostAndPortOnly(String url) {
        assertThat(mistakes(Map.of("JEMBATAN_TELEGRAM_URL", url), home))
                .singleElement()
                .asString()
                .startsWith("JEMBATAN_TELEGRAM_URL: not a plain address, expected ")
                .doesNotContain("u:p");
    }

    @Test
    void noMistakeShowsTheTokenWhereverItWasPut() throws IOException {
        var file = Files.writeString(home.resolve("token"), TOKEN + "!");
        write("token: " + TOKEN + "\nzone: " + TOKEN + "\npoll: {limit: " + TOKEN + "}\n" + TOKEN + ": 1\n");
        var all = mistakes(
                Map.of(
                        "JEMBATAN_ZONE", TOKEN,
                        "JEMBATAN_TELEGRAM_URL", "https://api.telegram.org/bot" + TOKEN,
                        "JEMBATAN_TELEGRAM_TOKEN_FILE", TOKEN,
                        "JEMBATAN_HOME", home.toString(),
                        "JEMBATAN_OUTBOX_PER_SECOND", TOKEN),
                home);
        assertThat(all).hasSizeGreaterThan(6).noneMatch(line -> line.contains(TOKEN.substring(5)));

        write("");
        for (var variables : List.of(
                Map.of("JEMBATAN_TELEGRAM_TOKEN", TOKEN + "!"),
                Map.of("JEMBATAN_TELEGRAM_TOKEN", TOKEN, "JEMBATAN_TELEGRAM_TOKEN_FILE", file.toString()),
                Map.of("JEMBATAN_TELEGRAM_TOKEN_FILE", file.toString()))) {
            assertThat(mistakes(variables, home)).hasSize(1).noneMatch(line -> line.contains(TOKEN.substring(5)));
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(home.resolve("config/jembatan.yaml"), text);
    }

    private static List<String> mistakes(Map<String, String> variables, Path home) {
        return catchThrowableOfType(ConfigException.class, () -> Config.read(variables, home))
                .mistakes();
    }
}
