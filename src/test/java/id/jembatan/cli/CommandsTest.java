package id.jembatan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command has in common. */
class CommandsTest {
    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "chat", "ask", "check", "article", "invite"})
    void everyCommandExplainsItself(String command) {
        var said = terminal.types(command, "--help");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).startsWith("Usage: jembatan " + command).contains("--help", "--version");
        assertThat(said.errors()).isEmpty();
        assertThat(terminal.types("--help").out()).contains("\n  " + command + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "chat", "ask", "check", "article", "invite"})
    void theVersionIsTheSameWhereverItIsAsked(String command) {
        var said = command.isEmpty() ? terminal.types("--version") : terminal.types(command, "--version");

        assertThat(said.exit()).isZero();
        assertThat(said.out()).matches("jembatan \\S.*\\n");
        assertThat(said.errors()).isEmpty();
    }

    @Test
    void withoutACommandItShowsWhichThereAre() {
        var said = terminal.types();

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("run", "chat", "ask", "check", "invite", "JEMBATAN_TELEGRAM_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rum", "--unknown", "run --fast", "ask --jsn", "check --tanggal besok", "invite"})
    void whatNobodyKnowsIsSaidWithWhatWouldBeRight(String typed) {
        var said = terminal.types(typed.split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.errors())
                .containsAnyOf("Usage: jembatan", "Did you mean: jembatan run?", "Possible solutions: --json")
                .doesNotContain("\tat ");
    }

    @Test
    void nothingIsWrittenForAQuestionAboutTheCommands() {
        terminal.types("--help");
        terminal.types("ask", "syarat paspor");
        terminal.types("check");

        assertThat(folder).isEmptyDirectory();
    }
}
