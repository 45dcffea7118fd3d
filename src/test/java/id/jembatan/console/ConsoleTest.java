package id.jembatan.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.Button;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Content;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Lane;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Sent;
import id.jembatan.chat.Texts;
import id.jembatan.console.Console.Persona;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the terminal, and what is made of what is typed there. */
class ConsoleTest {
    private static final Persona OFFICER = new Persona("petugas", 2, true);
    private static final ChatId VILLAGERS = Persona.VILLAGER.chat();

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private Console console;

    @BeforeEach
    void open() {
        console = new Console(new PrintStream(shown, true, UTF_8), Texts.read(Path.of("config/texts")));
        console.add(Persona.VILLAGER);
        console.add(OFFICER);
    }

    @Test
    void buttonsAreNumberedOverAllRowsAndANumberPressesOne() {
        say(
                VILLAGERS,
                "Pilih:",
                new Keys.Under(List.of(
                        List.of(new Button("Ya", "y:1"), new Button("Tidak", "n:1")),
                        List.of(new Button("Batal", "x")))));

        assertThat(lines()).containsExactly("Pilih:", "[1] Ya  [2] Tidak  [3] Batal", "");
        assertThat(typed("2").press().orElseThrow().name()).isEqualTo("n");
        assertThat(typed("3").press().orElseThrow().name()).isEqualTo("x");
        assertThat(typed("2").message()).isEqualTo(new MessageId(1));
    }

    @Test
    void aNumberWithoutSuchAButtonIsATextLikeAnyOther() {
        say(VILLAGERS, "Pilih:", Keys.column(new Button("Ya", "y:1")));

        assertThat(typed("0").words()).isEqualTo("0");
        assertThat(typed("2").words()).isEqualTo("2");
        assertThat(typed("100").words()).isEqualTo("100");
    }

    @Test
    void everybodyPressesTheirOwnButtons() {
        say(VILLAGERS, "Pilih:", Keys.column(new Button("Ya", "y:1")));
        say(OFFICER.chat(), "Kartu", Keys.column(new Button("Ambil", "t:9")));

        console.type(OFFICER);

        assertThat(typed("1").press().orElseThrow().name()).isEqualTo("t");
        assertThat(typed("1").who().id()).isEqualTo(OFFICER.number());
    }

    @Test
    void whatIsForSomebodyElseSaysSoAndStaffSeeNumbersToReplyTo() {
        say(VILLAGERS, "Halo", Keys.NONE);
        say(OFFICER.chat(), "Kartu\nbaris kedua", Keys.NONE);

        assertThat(lines()).containsExactly("Halo", "", "petugas │ #2 Kartu", "petugas │ baris kedua", "");
    }

    @Test
    void aReplyAnswersAMessageAndAnEditChangesTheLastOne() {
        var first = typed("pertama");
        var reply = read(console.reply(7, "balasan"));

        var edit = read(console.edit("balasan lain"));

        assertThat(first.replyTo()).isEmpty();
        assertThat(reply.replyTo()).contains(new MessageId(7));
        assertThat(edit.content()).isEqualTo(new Content.Edited("balasan lain"));
        assertThat(edit.message()).isEqualTo(reply.message());
    }

    @Test
    void whoTypedNothingYetHasNothingToEdit() {
        assertThat(read(console.edit("baru")).content()).isEqualTo(new Content.Text("baru"));
    }

    @Test
    void everyKindOfOutgoingIsDone() {
        var sent = List.of(
                console.send(new Outgoing.Edit(VILLAGERS, new MessageId(3), "lain", Keys.NONE)),
                console.send(new Outgoing.Copy(
                        VILLAGERS, Lane.TALK, OFFICER.chat(), List.of(new MessageId(4)), Optional.empty())),
                console.send(new Outgoing.Delete(VILLAGERS, new MessageId(3))),
                console.send(new Outgoing.Acknowledge(VILLAGERS, "1", "Sudah")),
                console.send(new Outgoing.Menu(VILLAGERS, List.of())),
                console.send(
                        Outgoing.say(VILLAGERS, "Awal", new Keys.Fixed(List.of(List.of("A", "B"), List.of("C"))))));

        assertThat(sent).allSatisfy(one -> assertThat(one).isInstanceOf(Sent.Delivered.class));
        assertThat(lines())
                .containsExactly("(diubah) lain", "", "(salinan kiriman)", "", "(Sudah)", "Awal", "⌨ A | B | C", "");
    }

    private void say(ChatId to, String text, Keys keys) {
        console.send(Outgoing.say(to, text, keys));
    }

    private Incoming typed(String text) {
        return read(console.typed(text));
    }

    private Incoming read(String raw) {
        return console.read(1, raw).orElseThrow();
    }

    private List<String> lines() {
        return shown.toString(UTF_8).lines().toList();
    }
}
