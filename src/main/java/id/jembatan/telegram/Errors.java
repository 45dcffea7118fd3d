package id.jembatan.telegram;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Sent;
import id.jembatan.chat.Sent.Why;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * What each error of a call means for what was to be done: one table. Telegram documents the codes
 * (core.telegram.org/bots/api#making-requests) and not the descriptions; those below were seen in its server's source.
 */
final class Errors {
    /** For what gives no time of its own; the outbox doubles it. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** A token that was revoked: health says so, and there is no use in hurrying. */
    private static final Duration REVOKED = Duration.ofMinutes(1);

    private static final List<MessageId> NONE = List.of();

    private static final List<String> NOBODY_THERE = List.of(
            "chat not found",
            "user not found",
            "user is deactivated",
            "peer_id_invalid",
            "bot was kicked",
            "bot was blocked",
            "group chat was deactivated",
            "have no rights to send",
            "not enough rights",
            "chat_write_forbidden",
            "topic_deleted",
            "topic_closed",
            "message thread not found");

    private static final List<String> MESSAGE_GONE = List.of(
            "message to edit not found",
            "message to delete not found",
            "message to copy not found",
            "message to reply not found",
            "message to be replied not found",
            "message can't be edited",
            "message can't be deleted",
            "message can't be copied",
            "there are no messages to copy",
            "query is too old",
            "query id is invalid",
            "message_id_invalid");

    private Errors() {}

    static Sent sent(TelegramApiException e) {
        if (!(e instanceof TelegramApiRequestException request) || code(request) == 0) {
            return wasNeverSent(e) ? new Sent.Later(SOON, false) : new Sent.Unknown();
        }
        return switch (code(request)) {
            case 429 -> new Sent.Later(retryAfter(request), true);
            case 403 -> new Sent.Refused(Why.UNREACHABLE);
            case 400 -> badRequest(request);
            case 401, 404 -> new Sent.Later(REVOKED, false);
            default -> code(request) >= 500 ? new Sent.Later(SOON, false) : new Sent.Refused(Why.MALFORMED);
        };
    }

    private static Sent badRequest(TelegramApiRequestException e) {
        var parameters = e.getParameters();
        if (parameters != null && parameters.getMigrateToChatId() != null) {
            return new Sent.Moved(new ChatId(parameters.getMigrateToChatId()));
        }
        String description =
                e.getApiResponse() == null ? "" : e.getApiResponse().toLowerCase(Locale.ROOT);
        if (description.contains("message is not modified")) { // it already says what it should
            return new Sent.Delivered(NONE);
        }
        if (NOBODY_THERE.stream().anyMatch(description::contains)) {
            return new Sent.Refused(Why.UNREACHABLE);
        }
        return new Sent.Refused(MESSAGE_GONE.stream().anyMatch(description::contains) ? Why.GONE : Why.MALFORMED);
    }

    private static int code(TelegramApiRequestException e) {
        return e.getErrorCode() == null ? 0 : e.getErrorCode();
    }

    private static Duration retryAfter(TelegramApiRequestException e) {
        var parameters = e.getParameters();
        boolean said = parameters != null && parameters.getRetryAfter() != null;
        return said ? Duration.ofSeconds(parameters.getRetryAfter()) : SOON;
    }

    /** There was no line to send it on: so it is certain that nothing happened. */
    private static boolean wasNeverSent(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return true;
            }
        }
        return false;
    }
}
