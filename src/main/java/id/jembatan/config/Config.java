package id.jembatan.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Every setting. Each part but the first five stands in {@code config/jembatan.yaml} under the key named with it, and can be
 * set from the environment: {@code outbox.per_second} as {@code JEMBATAN_OUTBOX_PER_SECOND}.
 *
 * @param home the folder that holds {@code config/} and {@code knowledge/}; absolute; {@code JEMBATAN_HOME}
 * @param data the folder of the database, which need not exist yet; absolute; {@code JEMBATAN_DATA}, default {@code data/}
 *     in the home
 * @param keyFile the key that seals what people wrote, which need not exist yet; absolute; {@code JEMBATAN_KEY_FILE},
 *     default {@code key/data.key} in the home
 * @param token the bot's token; {@code JEMBATAN_TELEGRAM_TOKEN}, or the content of the file that {@code
 *     JEMBATAN_TELEGRAM_TOKEN_FILE} names; empty where neither is set
 * @param telegramUrl scheme, host and perhaps a port, without a slash at the end; {@code JEMBATAN_TELEGRAM_URL}, default
 *     {@code https://api.telegram.org}
 * @param zone the zone of desks' hours and of all times shown; {@code zone}, default Asia/Jakarta
 */
public record Config(
        Path home,
        Path data,
        Path keyFile,
        Optional<Secret> token,
        URI telegramUrl,
        Poll poll,
        Outbox outbox,
        Answer answer,
        Consultation consultation,
        Retention retention,
        ZoneId zone) {

    /**
     * How updates are fetched.
     *
     * @param timeout how long Telegram may hold a call open while there is nothing; {@code poll.timeout_seconds}, 0 to 50,
     *     default 30
     * @param limit updates in one call, at most; {@code poll.limit}, 1 to 100, default 100
     */
    public record Poll(Duration timeout, int limit) {}

    /**
     * How fast messages leave. Telegram's own limits: core.telegram.org/bots/faq, "My bot is hitting limits".
     *
     * @param perSecond messages a second over all chats; {@code outbox.per_second}, default 25
     * @param perChatPerSecond messages a second in one chat, once its burst is used up; {@code outbox.per_chat_per_second},
     *     default 1
     * @param perChatBurst messages that one chat may get at once; {@code outbox.per_chat_burst}, default 3
     * @param perGroupPerMinute messages a minute in one group; {@code outbox.per_group_per_minute}, default 18
     * @param inFlight sends that may wait for an answer at the same time; {@code outbox.in_flight}, default 64
     * @param unknownAfter how long the process must have lived before a send of unknown outcome is tried again; {@code
     *     outbox.unknown_after_seconds}, default 20
     * @param timeout how long to wait for an answer to a send; {@code outbox.timeout_seconds}, default 30
     */
    public record Outbox(
            int perSecond,
            int perChatPerSecond,
            int perChatBurst,
            int perGroupPerMinute,
            int inFlight,
            Duration unknownAfter,
            Duration timeout) {}

    /**
     * When an article is sent, when a choice is offered. Confidences run from 0 to 1.
     *
     * @param answerFrom the least confidence of an answer; {@code answer.answer_from}, default 0.72
     * @param clarifyFrom the least confidence of a candidate to choose from, at most {@code answerFrom}; {@code
     *     answer.clarify_from}, default 0.08
     * @param gap how far the best must be ahead of the next to be answered with; {@code answer.gap}, default 0.10
     * @param memory how long a follow-up question is read together with the one before; {@code answer.memory_minutes},
     *     default 10
     */
    public record Answer(double answerFrom, double clarifyFrom, double gap, Duration memory) {}

    /**
     * @param takeWithin how long a consultation may wait to be taken; {@code consultation.take_hours}, default 4
     * @param invitationLife how long an invitation link of an officer holds; {@code consultation.invitation_minutes},
     *     default 10
     */
    public record Consultation(Duration takeWithin, Duration invitationLife) {}

    /**
     * How long what came and went is kept.
     *
     * @param inbox handled updates; {@code retention.inbox_days}, default 7
     * @param outbox sent messages; {@code retention.outbox_days}, default 30
     */
    public record Retention(Duration inbox, Duration outbox) {}

    /**
     * Reads {@code config/jembatan.yaml} in the home, and the environment over it.
     *
     * @param environment all variables of the process; those without the prefix {@code JEMBATAN_} are not looked at, and
     *     one that is blank counts as not set
     * @param defaultHome the home where {@code JEMBATAN_HOME} is not set
     * @throws ConfigException with every mistake
     */
    public static Config read(Map<String, String> environment, Path defaultHome) {
        return ConfigFile.read(environment, defaultHome);
    }

    /** Every variable of the environment that means something here, in the order of their names. */
    public static SortedSet<String> variables() {
        return Environment.known(ConfigFile.keys());
    }
}
