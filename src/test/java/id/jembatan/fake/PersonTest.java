package id.jembatan.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PersonTest {
    private final FakeBotApi api = FakeBotApi.start();
    private final Caller bot = new Caller(api);
    private final Person siti = api.user(501, "Siti");

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void everythingAPersonDoesIsAnUpdateOfItsKind() {
        doEverything();
        var updates = bot.updates(0);

        assertThat(kinds(updates))
                .containsExactly(
                        "message/text",
                        "message/text",
                        "edited_message/text",
                        "message/photo",
                        "edited_message/photo",
                        "message/photo",
                        "message/photo",
                        "message/photo",
                        "message/voice",
                        "message/video_note",
                        "message/document",
                        "message/contact",
                        "message/location",
                        "message/sticker",
                        "message/poll",
                        "message/forward_origin",
                        "callback_query/",
                        "callback_query/",
                        "my_chat_member/",
                        "my_chat_member/",
                        "my_chat_member/",
                        "message/text",
                        "my_chat_member/",
                        "message/migrate_to_chat_id",
                        "message/migrate_from_chat_id");
        assertThat(updates.get(0)
                        .path("message")
                        .path("entities")
                        .path(0)
                        .path("length")
                        .asInt())
                .isEqualTo(6);
        assertThat(updates.get(17)
                        .path("callback_query")
                        .path("message")
                        .path("date")
                        .asLong(-1))
                .as("the message under the forged press is not there")
                .isZero();
    }

    @Test
    void whatIsToldIsWhatTelegramsPagesDescribe() {
        var spec = SpecCheck.find();
        Assumptions.assumeTrue(
                spec.isPresent(), "skipped: ../shared/bot-api/bot-api-10.1.json is not beside this project");
        doEverything();

        assertThat(bot.updates(0))
                .allSatisfy(update ->
                        assertThat(spec.orElseThrow().value("Update", update)).isEmpty());
    }

    @Test
    void aPersonActsOnlyOnWhatIsThere() {
        long message = siti.writes("halo");
        siti.deletes(message);

        assertThatThrownBy(() -> siti.edits(message, "x")).hasMessageContaining("no message " + message);
        assertThatThrownBy(() -> siti.replies(99, "x")).hasMessageContaining("no message 99");
        assertThatThrownBy(() -> siti.presses(99, "x")).hasMessageContaining("no message 99");
        assertThatThrownBy(() -> siti.writes("x".repeat(70_000))).hasMessageContaining("64 KiB");
        assertThat(api.messagesIn(501).getFirst().deleted()).isTrue();
    }

    @Test
    void aButtonThatOnlyOpensAPageCannotBePressed() {
        siti.writes("halo");
        var page = Caller.map("text", "Peta", "url", "https://example.org");
        bot.ok(
                "sendMessage",
                "chat_id",
                501,
                "text",
                "Lihat",
                "reply_markup",
                Caller.map("inline_keyboard", new Object[][] {{page}}));

        assertThatThrownBy(() -> siti.presses("Peta")).hasMessageContaining("sends nothing");
    }

    @Test
    void anOldPressIsTooOld() {
        siti.writes("halo");
        String press = siti.forges(1, "x");
        api.agePresses();

        assertThat(bot.call("answerCallbackQuery", "callback_query_id", press).status())
                .isEqualTo(400);
        assertThat(api.unansweredPresses()).containsExactly(press);
    }

    @Test
    void updatesAreKeptForADayAndMessagesDeletableForTwo() {
        var now = new AtomicReference<>(Instant.parse("2026-11-24T00:00:00Z"));
        api.clock(now::get);
        siti.writes("halo");
        long answer =
                bot.say(501, "ya").json().path("result").path("message_id").asLong();
        now.set(now.get().plus(Duration.ofHours(25)));
        assertThat(bot.updates(0)).isEmpty();
        now.set(now.get().plus(Duration.ofHours(24)));

        assertThat(bot.call("deleteMessage", "chat_id", 501, "message_id", answer)
                        .description())
                .contains("can't be deleted");
    }

    @Test
    void aGroupThatThrewTheBotOutRefuses() {
        var group = api.group(-9, "Desa");
        group.removesBot(siti);

        assertThat(bot.say(-9, "halo").description()).isEqualTo("Forbidden: bot was kicked from the group chat");
    }

    @Test
    void theSamePollInAHurryGetsOneUpdate() {
        api.strictPolls(true);
        siti.writes("satu");
        siti.writes("dua");

        assertThat(bot.ok("getUpdates", "timeout", 3)).hasSize(2);
        assertThat(bot.ok("getUpdates", "timeout", 3)).hasSize(1);
    }

    private void doEverything() {
        long start = siti.starts("kode");
        siti.replies(start, "halo");
        siti.edits(start, "halo lagi");
        long photo = siti.photo("paspor");
        siti.edits(photo, "paspor saya");
        siti.album(2, "surat");
        siti.repliesWithPhoto(photo, "");
        siti.voice();
        siti.videoNote();
        siti.document("kontrak.pdf", "");
        siti.contact("+628111", "Calo");
        siti.location(-8.17, 113.7);
        siti.sticker("👍");
        siti.poll("Setuju?", "Ya", "Tidak");
        siti.forwards("Lowongan");
        bot.ok("sendMessage", "chat_id", 501, "text", "Pilih", "reply_markup", Caller.keyboard("Ya", "y"));
        siti.presses("y");
        siti.forges(9_999, "y");
        siti.blocks();
        siti.unblocks();
        var group = api.group(-9, "Desa");
        group.addsBot(siti);
        siti.in(group).writes("halo");
        group.removesBot(siti);
        group.becomesSupergroup();
    }

    /** The kind of each update, and what its message carries. */
    private static Iterable<String> kinds(JsonNode updates) {
        var kinds = List.of(
                "migrate_to_chat_id",
                "migrate_from_chat_id",
                "forward_origin",
                "text",
                "photo",
                "voice",
                "video_note",
                "document",
                "contact",
                "location",
                "sticker",
                "poll");
        return StreamSupport.stream(updates.spliterator(), false)
                .map(update -> update.properties().stream().skip(1).findFirst().orElseThrow())
                .map(part -> part.getKey() + "/"
                        + kinds.stream()
                                .filter(part.getValue()::has)
                                .findFirst()
                                .orElse(""))
                .toList();
    }
}
