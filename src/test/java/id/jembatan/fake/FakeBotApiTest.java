package id.jembatan.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeBotApiTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final FakeBotApi api = FakeBotApi.start();
    private final Caller bot = new Caller(api);
    private final Person siti = api.user(501, "Siti");

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void theTokenOpensTheDoorAndNoOtherDoes() {
        assertThat(bot.ok("getMe").path("username").asText()).isEqualTo("jembatan_uji_bot");
        assertThat(bot.ok("GETME").path("is_bot").asBoolean()).isTrue();
        assertThat(bot.at("/bot1:wrong/getMe").status()).isEqualTo(401);
        assertThat(bot.at("/bot1:wrong/getMe").description()).isEqualTo("Unauthorized");
        assertThat(bot.at("/elsewhere").status()).isEqualTo(404);
    }

    @Test
    void anUpdateStaysUntilALaterOffsetConfirmsIt() {
        siti.writes("satu");
        siti.writes("dua");
        long first = bot.updates(0).get(0).path("update_id").asLong();

        assertThat(bot.updates(0)).hasSize(2);
        assertThat(bot.updates(first)).hasSize(2);
        assertThat(bot.updates(first + 1)).hasSize(1);
        assertThat(bot.updates(0)).hasSize(1);
        assertThat(bot.updates(first + 2)).isEmpty();
        assertThat(api.pendingUpdates()).isZero();
    }

    @Test
    void anOffsetFarFromTheTailServesFromTheHead() {
        siti.writes("satu");
        long id = bot.updates(0).get(0).path("update_id").asLong();

        assertThat(bot.updates(id + 12)).as("11 above the next number").hasSize(1);
        assertThat(bot.updates(id - 3_000_000)).hasSize(1);
        assertThat(bot.updates(id + 11))
                .as("10 above the next number is taken and forgets")
                .isEmpty();
        assertThat(bot.updates(0)).isEmpty();
    }

    @Test
    void aNegativeOffsetKeepsOnlyTheLast() {
        IntStream.range(0, 5).forEach(i -> siti.writes("nomor " + i));

        assertThat(bot.updates(-2)).hasSize(2);
        assertThat(api.pendingUpdates()).isEqualTo(2);
    }

    @Test
    void theLimitHolds() {
        IntStream.range(0, 5).forEach(i -> siti.writes("nomor " + i));

        assertThat(bot.ok("getUpdates", "limit", 3)).hasSize(3);
    }

    @Test
    void aLongPollEndsWithTheFirstUpdate() throws Exception {
        var poll = CompletableFuture.supplyAsync(() -> bot.ok("getUpdates", "timeout", 30));
        siti.writes("halo");

        assertThat(poll.get(5, TimeUnit.SECONDS)).hasSize(1);
    }

    @Test
    void theSecondPollEndsTheFirst() throws Exception {
        var older = CompletableFuture.supplyAsync(() -> bot.call("getUpdates", "timeout", 30));
        var younger = CompletableFuture.supplyAsync(() -> bot.call("getUpdates", "timeout", 30));

        var first = CompletableFuture.anyOf(older, younger).get(5, TimeUnit.SECONDS);
        assertThat(((Caller.Said) first).status()).isEqualTo(409);
        siti.writes("halo");
        assertThat(older.get(5, TimeUnit.SECONDS).status()
                        + younger.get(5, TimeUnit.SECONDS).status())
                .isEqualTo(409 + 200);
    }

    @Test
    void acknowledgingOnDeliveryLosesWhatWasNotSaved() {
        api.acknowledgeOnDelivery(true);
        siti.writes("halo");

        assertThat(bot.updates(0)).hasSize(1);
        assertThat(bot.updates(0)).isEmpty();
    }

    @Test
    void updatesComeAgainExpireAndAreRenumbered() {
        siti.writes("satu");
        long id = bot.updates(0).get(0).path("update_id").asLong();
        bot.updates(id + 1);
        api.deliverAgain(id);
        assertThat(bot.updates(id + 1).get(0).path("update_id").asLong()).isEqualTo(id);
        assertThat(bot.updates(id + 1)).isEmpty();

        siti.writes("dua");
        assertThat(api.expireUpdates()).isEqualTo(1);
        siti.writes("tiga");
        assertThat(bot.updates(id + 1).get(0).path("update_id").asLong()).isEqualTo(id + 2);
        api.nextUpdateId(7);
        siti.writes("empat");
        assertThat(bot.updates(id + 3).get(0).path("update_id").asLong()).isEqualTo(7);
    }

    @Test
    void kindsThatWereNotAskedForAreNotSent() {
        bot.ok("getUpdates", "allowed_updates", new String[] {"message"});
        long message = siti.writes("halo");
        siti.edits(message, "halo!");

        assertThat(bot.updates(0)).hasSize(1);
    }

    @Test
    void aRawUpdateKeepsEveryLetterButItsNumber() {
        long id = api.raw("{\"update_id\": 1, \"strange\": {\"text\": \"\\ud83d\", \"date\": \"x\"}}");

        assertThat(bot.call("getUpdates").body())
                .contains("{\"update_id\":" + id + ", \"strange\": {\"text\": \"\\ud83d\", \"date\": \"x\"}}");
    }

    @Test
    void theBotCannotWriteFirstNorToWhoBlockedIt() {
        assertThat(bot.say(501, "halo").description()).contains("can't initiate");
        assertThat(bot.say(999, "halo").description()).isEqualTo("Bad Request: chat not found");
        siti.writes("halo");
        assertThat(bot.say(501, "halo").status()).isEqualTo(200);
        siti.blocks();
        assertThat(bot.say(501, "halo").description()).isEqualTo("Forbidden: bot was blocked by the user");
        siti.unblocks();
        assertThat(bot.call("sendMessage", "chat_id", "501", "text", "chat_id as text")
                        .status())
                .isEqualTo(200);
        siti.deletesAccount();
        assertThat(bot.say(501, "halo").description()).isEqualTo("Forbidden: user is deactivated");
        assertThat(api.violations()).isEmpty();
    }

    @Test
    void aPressNeedsItsButtonAndIsAnsweredOnce() {
        siti.writes("halo");
        bot.call("sendMessage", "chat_id", 501, "text", "Pilih", "reply_markup", Caller.keyboard("Ya", "y:1"));
        String press = siti.presses("Ya");

        assertThatThrownBy(() -> siti.presses("Tidak")).hasMessageContaining("Ya");
        assertThat(api.unansweredPresses()).containsExactly(press);
        JsonNode query = bot.updates(0).get(1).path("callback_query");
        assertThat(query.path("data").asText()).isEqualTo("y:1");
        assertThat(query.path("message").path("text").asText()).isEqualTo("Pilih");
        assertThat(bot.call("answerCallbackQuery", "callback_query_id", press).status())
                .isEqualTo(200);
        assertThat(bot.call("answerCallbackQuery", "callback_query_id", press).description())
                .contains("query is too old");
        assertThat(api.unansweredPresses()).isEmpty();
        assertThat(api.pressesAnsweredTwice()).containsExactly(press);
    }

    @Test
    void repliesEditsAndDeletionsNeedTheirMessage() {
        long question = siti.writes("halo");
        var reply = bot.ok(
                "sendMessage", "chat_id", 501, "text", "Ya?", "reply_parameters", Caller.map("message_id", question));
        long id = reply.path("message_id").asLong();
        assertThat(api.lastIn(501).orElseThrow().replyTo()).hasValue(question);
        assertThat(bot.call(
                                "sendMessage",
                                "chat_id",
                                501,
                                "text",
                                "x",
                                "reply_parameters",
                                Caller.map("message_id", 99))
                        .description())
                .isEqualTo("Bad Request: message to be replied not found");

        assertThat(bot.call("editMessageText", "chat_id", 501, "message_id", id, "text", "Ya?")
                        .description())
                .contains("message is not modified");
        bot.ok("editMessageText", "chat_id", 501, "message_id", id, "text", "Ya, ada apa?");
        assertThat(api.lastIn(501).orElseThrow().text()).isEqualTo("Ya, ada apa?");
        assertThat(bot.call("editMessageText", "chat_id", 501, "message_id", question, "text", "y")
                        .description())
                .contains("can't be edited");
        bot.ok("deleteMessage", "chat_id", 501, "message_id", id);
        assertThat(bot.call("deleteMessage", "chat_id", 501, "message_id", id).description())
                .contains("message to delete not found");
        assertThat(siti.reads()).isEmpty();
        assertThat(api.violations()).isEmpty();
    }

    @Test
    void copiesCarryTheContentAndKeepAnAlbumTogether() {
        var budi = api.user(502, "Budi");
        budi.writes("/start");
        var album = siti.album(2, "paspor saya");
        var copies = bot.ok("copyMessages", "chat_id", 502, "from_chat_id", 501, "message_ids", album);

        assertThat(copies).hasSize(2);
        assertThat(budi.reads()).extracting(Posted::album).doesNotContainNull().hasSize(2);
        assertThat(budi.reads().getFirst().text()).isEqualTo("paspor saya");
        assertThat(budi.reads().getFirst().album())
                .isEqualTo(budi.reads().getLast().album());
        long sticker = siti.sticker("👍");
        bot.ok("copyMessage", "chat_id", 502, "from_chat_id", 501, "message_id", sticker);
        assertThat(budi.reads().getLast().has("sticker")).isTrue();
        assertThat(bot.call("copyMessage", "chat_id", 502, "from_chat_id", 501, "message_id", 77)
                        .description())
                .contains("message to copy not found");
    }

    @Test
    void aFileCanBeFetched() {
        siti.voice();
        String file = bot.updates(0)
                .get(0)
                .path("message")
                .path("voice")
                .path("file_id")
                .asText();
        String path = bot.ok("getFile", "file_id", file).path("file_path").asText();

        assertThat(bot.at("/file/bot" + api.token() + "/" + path).body()).isEqualTo("voice suara.oga");
        assertThat(bot.call("getFile", "file_id", "nothing").status()).isEqualTo(400);
    }

    @Test
    void aGroupThatGrewNamesItsNewNumber() {
        var group = api.group(-77, "Desa");
        siti.in(group).writes("halo");
        long next = group.becomesSupergroup();

        var said = bot.say(-77, "halo");
        assertThat(said.json().path("parameters").path("migrate_to_chat_id").asLong())
                .isEqualTo(next);
        assertThat(bot.say(next, "halo").status()).isEqualTo(200);
        assertThat(bot.updates(0)).hasSize(3);
    }

    @Test
    void theMenuOfAChatGoesBeforeThatOfAll() {
        siti.writes("/start");
        var commands = new Object[] {Caller.map("command", "mulai", "description", "Mulai")};
        bot.ok("setMyCommands", "commands", commands);
        assertThat(api.commandsIn(501)).containsExactly("mulai");
        bot.ok("setMyCommands", "commands", new Object[] {}, "scope", Caller.map("type", "chat", "chat_id", 501));
        assertThat(api.commandsIn(501)).isEmpty();
        bot.ok("deleteMyCommands", "scope", Caller.map("type", "chat", "chat_id", 501));
        assertThat(api.commandsIn(501)).containsExactly("mulai");
        assertThat(api.violations()).isEmpty();
    }

    @Test
    void waitingForAMessageEndsWithIt() {
        siti.writes("halo");
        CompletableFuture.runAsync(() -> bot.say(501, "Selamat datang"));

        assertThat(api.awaitMessage(501, "Selamat", SOON).byBot()).isTrue();
        assertThat(api.await(entry -> entry.param("text").startsWith("Selamat"), SOON)
                        .effect())
                .isEqualTo("done");
        assertThatThrownBy(() -> api.awaitMessage(501, "Sampai jumpa", Duration.ofMillis(20)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Selamat datang");
    }
}
