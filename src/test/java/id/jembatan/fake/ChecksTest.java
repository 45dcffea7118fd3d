package id.jembatan.fake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private final FakeBotApi api = FakeBotApi.start();
    private final Caller bot = new Caller(api);

    @BeforeEach
    void somebodyIsThere() {
        api.user(501, "Siti").writes("halo");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            sendMessage | {"chat_id":501}                                     | message text is empty       | sendMessage.text
            sendMessage | {"chat_id":501,"text":"   "}                        | message text is empty       | sendMessage.text
            sendMessage | {"chat_id":501,"text":"\\u200b\\u00a0"}             | message text is empty       | sendMessage.text
            sendMessage | {"chat_id":501,"text":"a\\ud83d"}                   | must be encoded in UTF-8    | surrogate
            sendMessage | {"text":"x"}                                        | chat_id is empty            | sendMessage.chat_id
            sendMessage | {"chat_id":true,"text":"x"}                         | can't parse chat_id         | BOOLEAN
            sendMessage | {"chat_id":501,"text":5}                            | can't parse text            | NUMBER
            sendMessage | {"chat_id":501,"text":"<b>x","parse_mode":"HTML"}   | can't parse entities        | end tag
            sendMessage | {"chat_id":501,"text":"<3","parse_mode":"HTML"}     | can't parse entities        | tag
            sendMessage | {"chat_id":501,"text":"*x","parse_mode":"Markdown"} | can't parse entities        | entity
            sendMessage | {"chat_id":501,"text":"a.","parse_mode":"MarkdownV2"} | can't parse entities      | reserved
            sendMessage | {"chat_id":501,"text":"x","reply_parameters":{}}    | can't parse message_id      | ReplyParameters
            deleteMessages | {"chat_id":501,"message_ids":[]}                 | not specified               | at least 1
            copyMessages | {"chat_id":501,"from_chat_id":501,"message_ids":[2,1]} | strictly increasing     | increasing
            editMessageText | {"chat_id":501,"message_id":1}                  | message text is empty       | editMessageText.text
            editMessageText | {"chat_id":501,"text":"x"}                      | identifier is not specified | neither
            setMyCommands | {"commands":[{"command":"A","description":"x"}]}  | BOT_COMMAND_INVALID         | a-z
            """)
    void whatTelegramRefusesIsRefusedAndNoted(String method, String json, String words, String noted) {
        var said = bot.post(method, "application/json", json);

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.description()).contains(words);
        assertThat(api.violations()).singleElement().asString().contains(noted);
        assertThat(api.journal().entries().getLast().effect()).isEqualTo("violation");
    }

    @ParameterizedTest
    @CsvSource({"4096,200", "4097,400"})
    void aTextMayHave4096Units(int length, int status) {
        assertThat(bot.say(501, "a".repeat(length)).status()).isEqualTo(status);
    }

    @Test
    void lettersOutsideTheBasicPlaneCountTwice() {
        assertThat(bot.say(501, "😀".repeat(2048)).status()).isEqualTo(200);
        assertThat(bot.say(501, "😀".repeat(2049)).status()).isEqualTo(400);
    }

    @Test
    void formattingDoesNotCount() {
        String text = "<b>" + "a".repeat(4096) + "</b>&lt;";
        var said = bot.call("sendMessage", "chat_id", 501, "text", text.substring(0, 4103), "parse_mode", "HTML");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.json().path("result").path("text").asText()).isEqualTo("a".repeat(4096));
    }

    @ParameterizedTest
    @CsvSource({"a,64,200", "a,65,400", "é,32,200", "é,33,400"})
    void dataMayHave64Bytes(String letter, int times, int status) {
        assertThat(button(Caller.map("text", "Ya", "callback_data", letter.repeat(times)))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aButtonHasALabelAndOneAction() {
        assertThat(button(Caller.map("text", "Ya")).status()).isEqualTo(400);
        assertThat(button(Caller.map("text", "Ya", "callback_data", "y", "url", "https://example.org"))
                        .status())
                .isEqualTo(400);
        assertThat(button(Caller.map("text", "", "callback_data", "y")).status())
                .isEqualTo(400);
        assertThat(button(Caller.map("text", "Ya", "callback_data", "")).status())
                .isEqualTo(400);
        assertThat(button(Caller.map("text", "Ya", "url", "https://example.org"))
                        .status())
                .isEqualTo(200);
        assertThat(api.violations()).hasSize(4);
    }

    @Test
    void captionsAndToastsHaveTheirLengths() {
        long photo = api.user(501, "Siti").photo("");
        assertThat(bot.call(
                                "copyMessage",
                                "chat_id",
                                501,
                                "from_chat_id",
                                501,
                                "message_id",
                                photo,
                                "caption",
                                "a".repeat(1025))
                        .description())
                .contains("caption is too long");
        assertThat(bot.call("answerCallbackQuery", "callback_query_id", "x", "text", "a".repeat(201))
                        .description())
                .contains("MESSAGE_TOO_LONG");
        assertThat(api.violations()).hasSize(2);
    }

    @Test
    void whatTelegramDoesNotKnowIsNotedThoughItPasses() {
        assertThat(bot.call("sendMessage", "chat_id", 501, "text", "x", "colour", "red")
                        .status())
                .isEqualTo(200);
        assertThat(api.violations()).containsExactly("sendMessage: unknown 'colour'");
        assertThat(bot.call("sendTelepathy", "chat_id", 501).status()).isEqualTo(404);
        assertThat(api.violations()).contains("sendTelepathy: unknown method");
    }

    @Test
    void aPollAsksForAtMostAHundredAndFiftySeconds() {
        bot.ok("getUpdates", "limit", 101);
        assertThat(api.violations()).singleElement().asString().contains("at most 100");
    }

    @Test
    void formsAndMultipartBodiesAreRead() {
        var form = bot.post(
                "sendMessage",
                "application/x-www-form-urlencoded",
                "chat_id=501&text=Bu+Siti%21&disable_notification=true&reply_parameters=%7B%22message_id%22%3A1%7D");
        assertThat(form.json().path("result").path("text").asText()).isEqualTo("Bu Siti!");
        assertThat(form.json()
                        .path("result")
                        .path("reply_to_message")
                        .path("message_id")
                        .asLong())
                .isEqualTo(1);
        String part = "--xx\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        var photo = bot.post(
                "sendPhoto",
                "multipart/form-data; boundary=xx",
                part.formatted("chat_id", "", "501") + part.formatted("photo", "; filename=\"a.jpg\"", "JPEG")
                        + part.formatted("caption", "", "Kantor") + "--xx--\r\n");
        assertThat(photo.status()).as(photo.body()).isEqualTo(200);
        assertThat(api.lastIn(501).orElseThrow().text()).isEqualTo("Kantor");
        assertThat(bot.at("/bot" + api.token() + "/sendMessage?chat_id=501&text=halo")
                        .status())
                .isEqualTo(200);
        assertThat(api.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{", "\"x\""})
    void aBodyThatIsNoObjectIsRefused(String body) {
        assertThat(bot.post("sendMessage", "application/json", body).status()).isEqualTo(400);
        assertThat(api.violations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '^', delimiter = '|', textBlock = """
            HTML       | <b>a</b> &amp; <a href="x">b</a> | a & b
            HTML       | a &#65; &#x42; &lt;               | a A B <
            Markdown   | *a* _b_ `c` [d](http://e)         | a b c d
            MarkdownV2 | *a* __b__ \\. ~d~                 | a b . d
            """)
    void formattingComesOut(String mode, String text, String plain) {
        assertThat(Formatting.read(text, mode)).isEqualTo(new Formatting.Plain(plain));
    }

    private Caller.Said button(Object button) {
        var keyboard = Caller.map("inline_keyboard", new Object[][] {{button}});
        return bot.call("sendMessage", "chat_id", 501, "text", "Pilih", "reply_markup", keyboard);
    }
}
