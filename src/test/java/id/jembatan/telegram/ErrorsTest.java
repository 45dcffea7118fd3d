package id.jembatan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Lane;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Sent;
import id.jembatan.chat.Sent.Why;
import id.jembatan.config.Secret;
import id.jembatan.fake.FakeBotApi;
import id.jembatan.fake.Fault;
import id.jembatan.fake.Person;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer of a call as what it means for what was to be done, through the real client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsTest {
    private final FakeBotApi api = FakeBotApi.start();
    private final Person siti = api.user(501, "Siti");
    private Telegram telegram;

    @BeforeAll
    void open() {
        siti.writes("halo");
        telegram = new Telegram(URI.create(api.url()), new Secret(api.token()), 4, Duration.ofSeconds(1));
    }

    @AfterEach
    void mend() {
        api.clearFaults();
    }

    @AfterAll
    void close() {
        telegram.close();
        api.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | Forbidden: bot was blocked by the user                                    | UNREACHABLE
            403 | Forbidden: user is deactivated                                            | UNREACHABLE
            403 | Forbidden: bot was kicked from the supergroup chat                        | UNREACHABLE
            403 | Forbidden: bot can't initiate conversation with a user                    | UNREACHABLE
            403 | Forbidden: something nobody has seen yet                                  | UNREACHABLE
            400 | Bad Request: chat not found                                               | UNREACHABLE
            400 | Bad Request: PEER_ID_INVALID                                              | UNREACHABLE
            400 | Bad Request: not enough rights to send text messages to the chat          | UNREACHABLE
            400 | Bad Request: TOPIC_CLOSED                                                 | UNREACHABLE
            400 | Bad Request: message to edit not found                                    | GONE
            400 | Bad Request: message to copy not found                                    | GONE
            400 | Bad Request: message can't be deleted for everyone                        | GONE
            400 | Bad Request: query is too old and response timeout expired or query ID is invalid | GONE
            400 | Bad Request: MESSAGE_ID_INVALID                                           | GONE
            400 | Bad Request: message is too long                                          | MALFORMED
            400 | Bad Request: message text is empty                                        | MALFORMED
            400 | Bad Request: can't parse entities                                         | MALFORMED
            400 | Bad Request: something nobody has seen yet                                | MALFORMED
            413 | Request Entity Too Large                                                  | MALFORMED
            """)
    void whatIsRefusedIsNotTriedAgain(int code, String description, Why why) {
        api.fault(Fault.on("sendMessage").answer(code, description));

        assertThat(say()).isEqualTo(new Sent.Refused(why));
    }

    @ParameterizedTest
    @CsvSource({"500, Internal Server Error", "502, Bad Gateway", "503, Service Unavailable"})
    void whatTelegramCouldNotDoIsTriedSoonAndHoldsNoOtherLine(int code, String description) {
        api.fault(Fault.on("sendMessage").answer(code, description));

        assertThat(say()).isEqualTo(new Sent.Later(Duration.ofSeconds(1), false));
    }

    @Test
    void aProxysPageIsTakenAsTelegramsOwnError() {
        api.fault(Fault.on("sendMessage").badGateway());

        assertThat(say()).isEqualTo(new Sent.Later(Duration.ofSeconds(1), false));
    }

    @Test
    void whoIsToldToWaitWaitsAsLongAsToldInThatChat() {
        api.fault(Fault.on("sendMessage").tooMany(17));

        assertThat(say()).isEqualTo(new Sent.Later(Duration.ofSeconds(17), true));
    }

    @ParameterizedTest
    @CsvSource({"401, Unauthorized", "404, Not Found"})
    void aRevokedTokenLosesNothing(int code, String description) {
        api.fault(Fault.on("sendMessage").answer(code, description));

        assertThat(say()).isEqualTo(new Sent.Later(Duration.ofMinutes(1), false));
    }

    @Test
    void aGroupThatMovedSaysWhere() {
        api.fault(Fault.on("sendMessage").body(400, """
                {"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat",
                 "parameters":{"migrate_to_chat_id":-1001234567890}}"""));

        assertThat(say()).isEqualTo(new Sent.Moved(new ChatId(-1_001_234_567_890L)));
    }

    @Test
    void aMessageThatAlreadySaysItHasBeenChanged() {
        api.fault(Fault.on("editMessageText")
                .answer(400, "Bad Request: message is not modified: specified new message content is the same"));

        assertThat(telegram.send(new Outgoing.Edit(new ChatId(501), new MessageId(1), "sama", Keys.NONE)))
                .isInstanceOf(Sent.Delivered.class);
    }

    @Test
    void whereTheAnswerIsLostNobodyKnows() {
        int before = siti.reads().size();
        api.fault(Fault.on("sendMessage").times(1).cutAfter());
        assertThat(say()).isEqualTo(new Sent.Unknown());
        assertThat(siti.reads()).hasSize(before + 1);

        api.fault(Fault.on("sendMessage").times(1).truncated());
        assertThat(say()).isEqualTo(new Sent.Unknown());
        api.fault(Fault.on("sendMessage").times(1).empty());
        assertThat(say()).isEqualTo(new Sent.Unknown());
        api.fault(Fault.on("sendMessage").times(1).cutBefore());
        assertThat(say()).as("from here it looks the same").isEqualTo(new Sent.Unknown());
    }

    @Test
    void whatTakesTooLongIsUnknownAndNotSentAgainByItself() {
        long before = api.journal().entries().size();
        api.fault(Fault.on("sendMessage").times(1).afterEffect().hang(Duration.ofSeconds(5)));

        assertThat(say()).isEqualTo(new Sent.Unknown());
        assertThat(api.journal().entries().stream().skip(before)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void whereThereIsNoLineNothingWasSent() {
        var nowhere = new Telegram(URI.create("http://127.0.0.1:1"), new Secret(api.token()), 1, Duration.ofSeconds(1));

        assertThat(nowhere.send(Outgoing.say(new ChatId(501), "halo")))
                .isEqualTo(new Sent.Later(Duration.ofSeconds(1), false));
        nowhere.close();
    }

    @Test
    void whatArrivesSaysAsWhichMessageAndQuotesOrNot() {
        var gone = new Outgoing.Say(
                new ChatId(501), Lane.TALK, "tanpa kutipan", Keys.NONE, Optional.of(new MessageId(4_711)));

        assertThat(telegram.send(gone))
                .isInstanceOfSatisfying(
                        Sent.Delivered.class,
                        delivered -> assertThat(delivered.messages())
                                .containsExactly(
                                        new MessageId(siti.reads().getLast().id())));
    }

    private Sent say() {
        return telegram.send(Outgoing.say(new ChatId(501), "halo"));
    }
}
