package id.jembatan.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.CopyMessage;
import org.telegram.telegrambots.meta.api.methods.CopyMessages;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The client the bot sends with, as it is, against this server. */
class ClientTest {
    private final FakeBotApi api = FakeBotApi.start();
    private final Person siti = api.user(501, "Siti");
    private final OkHttpTelegramClient client = new OkHttpTelegramClient(
            api.token(),
            TelegramUrl.builder()
                    .schema("http")
                    .host("127.0.0.1")
                    .port(Integer.parseInt(api.url().substring(api.url().lastIndexOf(':') + 1)))
                    .build());

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void everyMethodInUseIsUnderstood() throws Exception {
        long question = siti.writes("halo");
        assertThat(client.execute(new GetMe()).getUserName()).isEqualTo(api.botName());
        assertThat(client.execute(GetUpdates.builder().timeout(1).build())).hasSize(1);
        var sent = client.execute(SendMessage.builder()
                .chatId(501L)
                .text("Pilih")
                .replyParameters(ReplyParameters.builder()
                        .messageId((int) question)
                        .allowSendingWithoutReply(true)
                        .build())
                .linkPreviewOptions(
                        LinkPreviewOptions.builder().isDisabled(true).build())
                .replyMarkup(keyboard("Ya"))
                .build());
        String press = siti.presses("Ya");
        assertThat(client.execute(new AnswerCallbackQuery(press))).isTrue();
        client.execute(EditMessageText.builder()
                .chatId(501L)
                .messageId(sent.getMessageId())
                .text("Terima kasih")
                .replyMarkup(keyboard("Ubah"))
                .build());
        client.execute(EditMessageReplyMarkup.builder()
                .chatId(501L)
                .messageId(sent.getMessageId())
                .build());
        client.execute(SetMessageReaction.builder()
                .chatId(501L)
                .messageId((int) question)
                .reactionTypes(List.of(new ReactionTypeEmoji("👍")))
                .build());
        client.execute(new CopyMessage("501", "501", (int) question));
        client.execute(CopyMessages.builder()
                .chatId(501L)
                .fromChatId(501L)
                .messageIds(List.of((int) question, sent.getMessageId()))
                .build());
        client.execute(new DeleteMessage("501", sent.getMessageId()));
        client.execute(SetMyCommands.builder()
                .command(new BotCommand("mulai", "Mulai"))
                .scope(new BotCommandScopeChat("501"))
                .build());
        var photo = client.execute(SendPhoto.builder()
                .chatId(501L)
                .photo(new InputFile(getClass().getResourceAsStream("/bot-api/methods.tsv"), "foto.jpg"))
                .caption("Kantor")
                .build());
        String file = photo.getPhoto().getLast().getFileId();
        assertThat(client.execute(new GetFile(file)).getFilePath()).startsWith("photos/");

        assertThat(api.violations()).isEmpty();
        assertThat(api.unansweredPresses()).isEmpty();
        assertThat(api.commandsIn(501)).containsExactly("mulai");
    }

    @Test
    void aRefusalReachesTheCaller() {
        siti.writes("halo");
        api.fault(Fault.on("sendMessage").tooMany(7));

        assertThatThrownBy(() -> client.execute(new SendMessage("501", "x")))
                .isInstanceOfSatisfying(TelegramApiRequestException.class, refused -> {
                    assertThat(refused.getErrorCode()).isEqualTo(429);
                    assertThat(refused.getParameters().getRetryAfter()).isEqualTo(7);
                });
    }

    private static InlineKeyboardMarkup keyboard(String label) {
        var button =
                InlineKeyboardButton.builder().text(label).callbackData("y:1").build();
        return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)));
    }
}
