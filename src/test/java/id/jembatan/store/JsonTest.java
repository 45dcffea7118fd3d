package id.jembatan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.chat.Button;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Command;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Lane;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Outgoing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
    private static final ChatId CHAT = new ChatId(-1_001_234_567_890L);
    private static final Optional<MessageId> QUOTED = Optional.of(new MessageId(12));
    private static final Keys UNDER = new Keys.Under(
            List.of(List.of(new Button("👍", "au:1:x"), new Button("👎", "ad:1:x")), List.of(new Button("\"\\", ""))));
    private static final Keys FIXED = new Keys.Fixed(List.of(List.of("❓ Tanya", "📚 Topik"), List.of("🆘 Darurat")));

    static List<Outgoing> everything() {
        return List.of(
                new Outgoing.Say(CHAT, Lane.URGENT, "satu\ndua \u0000 \"tiga\" 🆘", UNDER, QUOTED),
                new Outgoing.Say(CHAT, Lane.NOTICE, "", FIXED, Optional.empty()),
                Outgoing.say(new ChatId(501), "halo"),
                new Outgoing.Copy(
                        CHAT, Lane.TALK, new ChatId(501), List.of(new MessageId(1), new MessageId(2)), QUOTED),
                new Outgoing.Copy(CHAT, Lane.TALK, new ChatId(501), List.of(new MessageId(1)), Optional.empty()),
                new Outgoing.Edit(CHAT, new MessageId(3), "lain", UNDER),
                new Outgoing.Edit(CHAT, new MessageId(3), "lain", Keys.NONE),
                new Outgoing.Delete(CHAT, new MessageId(Long.MAX_VALUE)),
                new Outgoing.Acknowledge(CHAT, "press", "sebentar"),
                new Outgoing.Menu(CHAT, List.of(new Command("mulai", "mulai lagi"))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatWasWrittenIsReadEqual(Outgoing out) {
        assertThat(Json.read(Outgoing.class, Json.write(Outgoing.class, out))).isEqualTo(out);
    }

    @Test
    void noKindIsForgottenAbove() {
        assertThat(everything().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Outgoing.class.getPermittedSubclasses()).stream()
                        .map(kind -> (Class<? extends Outgoing>) kind.asSubclass(Outgoing.class))
                        .toList());
    }

    @Test
    void whatCannotBeReadIsNotQuoted() {
        assertThatThrownBy(() -> Json.read(Outgoing.class, "{\"is\":\"Say\",\"text\":\"rahasia"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Outgoing")
                .hasMessageNotContaining("rahasia")
                .hasNoCause();
    }
}
