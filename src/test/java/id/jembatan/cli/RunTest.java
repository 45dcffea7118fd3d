package id.jembatan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.fake.FakeBotApi;
import id.jembatan.fake.Fault;
import id.jembatan.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run}: why it does not start, and how it stops. Each reason is plain lines and an exit code, never a stack trace. */
class RunTest {
    private static final String OTHER_TOKEN = "123456789:ABC-not_a_token_of_any_bot_but_as_long";

    @TempDir
    Path folder;

    private FakeBotApi telegram;
    private Terminal terminal;

    @BeforeEach
    void open() {
        telegram = FakeBotApi.start();
        terminal = new Terminal(folder)
                .set("JEMBATAN_TELEGRAM_TOKEN", telegram.token())
                .set("JEMBATAN_TELEGRAM_URL", telegram.url())
                .set("JEMBATAN_POLL_TIMEOUT_SECONDS", "5");
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void withoutATokenItSaysWhichVariableToSetAndThatChatNeedsNone() {
        var said = terminal.set("JEMBATAN_TELEGRAM_TOKEN", "").types("run");

        assertThat(said.exit()).isEqualTo(78);
        assertThat(said.out()).isEmpty();
        assertThat(said.errorLines()).singleElement().asString().contains("JEMBATAN_TELEGRAM_TOKEN", "./jembatan chat");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTokenThatTelegramRefusesIsSaidAndNotShown() {
        var said = terminal.set("JEMBATAN_TELEGRAM_TOKEN", OTHER_TOKEN).types("run");

        assertThat(said.exit()).isEqualTo(78);
        assertThat(said.errorLines())
                .singleElement()
                .asString()
                .contains("Telegram refuses the token", "JEMBATAN_TELEGRAM_TOKEN", "@BotFather")
                .doesNotContain(OTHER_TOKEN);
    }

    @Test
    void anotherProcessThatPollsIsNoAccidentAfterTenSeconds() {
        telegram.fault(Fault.on("getUpdates").answer(409, "Conflict: terminated by other getUpdates request"));

        var said = terminal.types("run");

        assertThat(said.exit()).isEqualTo(75);
        assertThat(said.errorLines()).singleElement().asString().contains("another process polls", "stop it first");
    }

    @Test
    void everyWrongSettingIsOnALineOfItsOwn() throws IOException {
        var home = terminal.copiedHome(folder.resolve("home"));
        Files.writeString(home.resolve("config/jembatan.yaml"), """
                zone: Asia/Jakarta
                outbox:
                  per_second: fast
                  per_secnd: 3
                """);

        var said = terminal.set("JEMBATAN_TELEGRAM_URL", "http://user:sandi@localhost/" + OTHER_TOKEN)
                .set("JEMBATAN_POLL_LIMIT", "1000")
                .set("JEMBATAN_TELEGRAM_TOKN", OTHER_TOKEN)
                .set("JEMBATAN_TELEGRAM_TOKEN", OTHER_TOKEN.substring(10))
                .types("run");

        assertThat(said.exit()).isEqualTo(78);
        assertThat(said.errorLines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("config/jembatan.yaml:3: ")
                                .contains("fast"),
                        line -> assertThat(line)
                                .startsWith("config/jembatan.yaml:4: ")
                                .contains("per_secnd", "per_second"),
                        line -> assertThat(line)
                                .startsWith("JEMBATAN_POLL_LIMIT: ")
                                .contains("1000"),
                        line -> assertThat(line).startsWith("JEMBATAN_TELEGRAM_TOKEN: "),
                        line -> assertThat(line)
                                .startsWith("JEMBATAN_TELEGRAM_TOKN: ")
                                .contains("JEMBATAN_TELEGRAM_TOKEN"),
                        line -> assertThat(line).startsWith("JEMBATAN_TELEGRAM_URL: "));
        assertThat(said.errors()).doesNotContain(OTHER_TOKEN.substring(10)).doesNotContain("sandi");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aLibraryWithMistakesDoesNotServeAnybody() throws IOException {
        var home = terminal.copiedHome(folder.resolve("home"));
        var article = home.resolve("knowledge/articles/paspor-biaya.md");
        Files.writeString(article, Files.readString(article).replace("risk: tinggi", "risk: luar biasa"));
        var matters = home.resolve("knowledge/matters.yaml");
        Files.writeString(matters, Files.readString(matters).replace("desk: bpjs", "desk: bpjss"));

        var said = terminal.types("run");

        assertThat(said.exit()).isEqualTo(78);
        assertThat(said.errorLines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches("articles/paspor-biaya\\.md:\\d+: risk berisi .* yang diharapkan .*"),
                        line -> assertThat(line).matches("matters\\.yaml:\\d+: .*\"bpjss\" yang tidak ada.* bpjs"));
        assertThat(telegram.journal().entries()).isEmpty();
    }

    @Test
    void aFileThatIsNoDatabaseIsDamaged() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/jembatan.db"), "this is no database, only as long as one ".repeat(500));

        assertDamaged(terminal.types("run"));
    }

    @Test
    void aDatabaseWithABrokenPageIsDamaged() throws IOException {
        var file = folder.resolve("data/jembatan.db");
        Database.open(file).close();
        var bytes = Files.readAllBytes(file);
        for (int page = 2; page < bytes.length / 4096; page++) {
            bytes[page * 4096] ^= 0x55;
        }
        Files.write(file, bytes);

        assertDamaged(terminal.types("run"));
    }

    private static void assertDamaged(Terminal.Said said) {
        assertThat(said.exit()).as(said.errors()).isEqualTo(70);
        assertThat(said.errorLines()).singleElement().asString().contains("database is damaged", "backup");
    }

    @Test
    void aKeyFileThatHoldsNoKeyIsSaid() throws IOException {
        Files.createDirectories(folder.resolve("key"));
        Files.writeString(folder.resolve("key/data.key"), "{}");

        var said = terminal.types("run");

        assertThat(said.exit()).isEqualTo(78);
        assertThat(said.errorLines()).singleElement().asString().contains("key/data.key", "not a data key");
    }

    @Test
    void twoDoNotRunOnTheSameDataAndWhatItMakesIsItsOwners() throws Exception {
        try (var first = Program.start(folder, terminal.environment(), "run")) {
            telegram.await(entry -> entry.method().equalsIgnoreCase("getUpdates"), Duration.ofSeconds(60));

            var second = terminal.types("run");

            assertThat(second.exit()).isEqualTo(75);
            assertThat(second.errorLines())
                    .singleElement()
                    .asString()
                    .contains("another instance", folder.resolve("data").toString());
            first.isToldToStop();
            first.ends();
        }
        try (var files = Files.walk(folder.resolve("data"))) {
            for (var file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        }
    }

    /**
     * Java ends with 128 + 15 after SIGTERM, once everything is put away; to end with 0 instead it would have to be halted, and
     * then leave SQLite's unpacked library behind.
     */
    @Test
    void sigtermStopsItQuietlyAndTheNextStartSendsWhatWaited() throws Exception {
        var siti = telegram.user(70_000_001, "Siti");
        telegram.fault(Fault.on("sendMessage").tooMany(30));
        try (var bot = Program.start(folder, terminal.environment(), "run")) {
            siti.writes("syarat bikin paspor apa aja min");
            telegram.await(entry -> entry.method().equalsIgnoreCase("sendMessage"), Duration.ofSeconds(60));

            bot.isToldToStop();

            var said = bot.ends();
            assertThat(said.exit()).isEqualTo(143);
            assertThat(said.out()).isEmpty();
            assertThat(said.errors())
                    .contains("database closed")
                    .doesNotContain("\tat ", "ERROR", "Exception", telegram.token(), "syarat bikin", "70000001");
        }
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
        assertThat(siti.reads()).isEmpty();
        telegram.clearFaults();

        try (var again = Program.start(folder, terminal.environment(), "run")) {
            siti.hears("paspor-syarat · v1", Duration.ofSeconds(90));
            again.isToldToStop();
            again.ends();
        }
        assertThat(siti.reads()).hasSize(1);
    }

    @Test
    void theTokenMayBeInAFile() throws Exception {
        Files.writeString(folder.resolve("token"), OTHER_TOKEN + "\n", UTF_8);

        var said = terminal.set("JEMBATAN_TELEGRAM_TOKEN", "")
                .set("JEMBATAN_TELEGRAM_TOKEN_FILE", folder.resolve("token").toString())
                .types("run");

        assertThat(said.exit()).isEqualTo(78);
        assertThat(said.errors()).contains("Telegram refuses the token");
    }
}
