package id.jembatan.cli;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Village;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code invite}: how officers and admins get in. */
class InviteTest {
    @TempDir
    Path folder;

    @Test
    void besideARunningBotItPrintsALinkThatLetsOnePersonIn() {
        try (var village = Village.in(folder)) {
            village.telegram.await(entry -> entry.method().equalsIgnoreCase("getUpdates"), SOON);

            var said = new Terminal(folder).types("invite", "--role", "officer", "--desk", "imigrasi");

            assertThat(said.exit()).isZero();
            assertThat(said.out())
                    .matches("https://t\\.me/" + village.telegram.botName() + "\\?start=i_[A-Za-z0-9_-]{22}\\n");
            assertThat(said.errorLines())
                    .containsExactly("Holds once, for 10 minutes. Opening the link joins as officer at imigrasi.");
            String payload = said.out().strip().split("start=")[1];
            var rina = village.villager(70_000_002);
            rina.starts(payload);
            rina.hears("petugas Imigrasi Jember", SOON);
            var stranger = village.villager(70_000_003);
            stranger.starts(payload);
            stranger.hears("Undangan ini tidak berlaku", SOON);
        }
    }

    @Test
    void anAdminNeedsNoDesk() {
        try (var village = Village.in(folder)) {
            village.telegram.await(entry -> entry.method().equalsIgnoreCase("getUpdates"), SOON);

            var said = new Terminal(folder).types("invite", "--role", "admin");

            var admin = village.villager(70_000_004);
            admin.starts(said.out().strip().split("start=")[1]);
            admin.hears("sebagai admin", SOON);
        }
    }

    @Test
    void aLinkThatLayAroundLetsNobodyIn() {
        try (var village = Village.in(folder)) {
            village.telegram.await(entry -> entry.method().equalsIgnoreCase("getUpdates"), SOON);
            var said = new Terminal(folder).types("invite", "--role", "admin");

            village.clock.forward(Duration.ofMinutes(10));

            var late = village.villager(70_000_004);
            late.starts(said.out().strip().split("start=")[1]);
            late.hears("Undangan ini tidak berlaku", SOON);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --role officer                | --desk is missing, expected one of beacukai, bp3mi, bpjs, desa
            --role officer --desk imigras | --desk is 'imigras', expected one of beacukai, bp3mi, bpjs, desa
            --role petugas --desk desa    | --role is 'petugas', expected officer or admin
            --role admin --desk desa      | --desk is 'desa', but an admin has no desk
            --desk imigrasi               | Missing required option: '--role=ROLE'
            """)
    void aMistakeIsToldWithWhatWouldBeRight(String options, String told) {
        var said = new Terminal(folder).types(("invite " + options).split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.errors()).startsWith(told).contains("Usage: jembatan invite");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void beforeTheFirstRunItSaysWhatToDo() {
        var said = new Terminal(folder).types("invite", "--role", "admin");

        assertThat(said.exit()).isEqualTo(78);
        assertThat(said.out()).isEmpty();
        assertThat(said.errorLines()).singleElement().asString().contains("./jembatan run", "first");
        assertThat(folder).isEmptyDirectory();
    }
}
