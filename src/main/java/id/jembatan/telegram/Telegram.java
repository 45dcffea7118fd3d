package id.jembatan.telegram;

import id.jembatan.chat.Channel;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Sent;
import id.jembatan.config.Secret;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.CopyMessage;
import org.telegram.telegrambots.meta.api.methods.CopyMessages;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Telegram as a way to people: the library's methods and client, one call for each {@link Outgoing}. Thread-safe. */
public final class Telegram implements Channel, AutoCloseable {
    /** Nothing of ours is worth a picture of the page it links to. */
    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final OkHttpClient http;
    private final OkHttpTelegramClient client;
    private final long bot;

    /** @param atOnce calls that may wait for an answer at the same time @param patience how long each may */
    public Telegram(URI url, Secret token, int atOnce, Duration patience) {
        this.http = Http.client(atOnce, patience);
        int port = url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
        var where = TelegramUrl.builder()
                .schema(url.getScheme())
                .host(url.getHost())
                .port(port)
                .build();
        this.bot = number(token);
        this.client = new OkHttpTelegramClient(http, token.reveal(), where);
    }

    @Override
    public Optional<Incoming> read(long id, String raw) {
        return Updates.read(id, raw, bot);
    }

    /** The bot's own number is what its token begins with: core.telegram.org/bots/api#authorizing-your-bot. */
    private static long number(Secret token) {
        String number = token.reveal().split(":", 2)[0];
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
    }

    @Override
    public Sent send(Outgoing out) {
        try {
            return new Sent.Delivered(call(out));
        } catch (TelegramApiException e) {
            return Errors.sent(e);
        }
    }

    @Override
    public void close() {
        Http.close(http);
    }

    private List<MessageId> call(Outgoing out) throws TelegramApiException {
        return switch (out) {
            case Outgoing.Say say -> List.of(message(execute(say(say))));
            case Outgoing.Copy copy -> copy(copy);
            case Outgoing.Edit edit -> {
                execute(edit(edit));
                yield List.of(edit.message());
            }
            case Outgoing.Delete delete -> nothing(new DeleteMessage(chat(delete.to()), number(delete.message())));
            case Outgoing.Acknowledge press -> nothing(acknowledge(press));
            case Outgoing.Menu menu -> nothing(menu(menu));
        };
    }

    private <T extends Serializable> T execute(BotApiMethod<T> method) throws TelegramApiException {
        return client.execute(method);
    }

    private List<MessageId> nothing(BotApiMethod<?> method) throws TelegramApiException {
        client.execute(method);
        return List.of();
    }

    private static SendMessage say(Outgoing.Say say) {
        return SendMessage.builder()
                .chatId(chat(say.to()))
                .text(say.text())
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(Keyboards.of(say.keys()))
                .replyParameters(say.quoting().map(Telegram::quoting).orElse(null))
                .build();
    }

    private List<MessageId> copy(Outgoing.Copy copy) throws TelegramApiException {
        if (copy.messages().size() == 1) {
            var copied = execute(CopyMessage.builder()
                    .chatId(chat(copy.to()))
                    .fromChatId(chat(copy.from()))
                    .messageId(number(copy.messages().getFirst()))
                    .replyParameters(copy.quoting().map(Telegram::quoting).orElse(null))
                    .build());
            return List.of(new MessageId(copied.getMessageId()));
        }
        var copied = execute(CopyMessages.builder()
                .chatId(chat(copy.to()))
                .fromChatId(chat(copy.from()))
                .messageIds(copy.messages().stream().map(Telegram::number).toList())
                .build());
        return copied.stream().map(one -> new MessageId(one.getMessageId())).toList();
    }

    private static EditMessageText edit(Outgoing.Edit edit) {
        return EditMessageText.builder()
                .chatId(chat(edit.to()))
                .messageId(number(edit.message()))
                .text(edit.text())
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(Keyboards.under(edit.keys()))
                .build();
    }

    private static AnswerCallbackQuery acknowledge(Outgoing.Acknowledge press) {
        return AnswerCallbackQuery.builder()
                .callbackQueryId(press.press())
                .text(press.toast().isEmpty() ? null : press.toast())
                .build();
    }

    private static SetMyCommands menu(Outgoing.Menu menu) {
        return SetMyCommands.builder()
                .commands(menu.commands().stream()
                        .map(command -> new BotCommand(command.name(), command.what()))
                        .toList())
                .scope(new BotCommandScopeChat(chat(menu.to())))
                .build();
    }

    /** Said without the quote where the quoted message is gone. */
    private static ReplyParameters quoting(MessageId message) {
        return ReplyParameters.builder()
                .messageId(number(message))
                .allowSendingWithoutReply(true)
                .build();
    }

    private static MessageId message(Message message) {
        return new MessageId(message.getMessageId());
    }

    private static String chat(ChatId chat) {
        return Long.toString(chat.value());
    }

    private static int number(MessageId message) {
        return Math.toIntExact(message.value());
    }
}
