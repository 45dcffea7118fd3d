package id.jembatan.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.config.Config;
import id.jembatan.config.Secret;
import id.jembatan.store.Inbox;
import id.jembatan.store.Meta;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches updates: saves each batch as it came, and only then asks for the next, which tells Telegram that it may forget this
 * one. No offset is kept over a restart: what comes again is known by its number.
 */
public final class Poller implements AutoCloseable {
    /** Why polling can never go on. */
    public enum Fatal {
        /** Telegram does not know this token. */
        TOKEN_REFUSED,
        /** Another process polls with the same token. */
        ANOTHER_INSTANCE
    }

    private static final MediaType JSON = MediaType.get("application/json");
    private static final String WANTED = "[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]";
    private static final Duration ON_TOP_OF_POLL = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration REVOKED_PAUSE = Duration.ofMinutes(1);
    private static final Duration CONFLICT_IS_NO_ACCIDENT = Duration.ofSeconds(10);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Logger log = LoggerFactory.getLogger(Poller.class);

    private final OkHttpClient http;
    private final String root;
    private final Config.Poll settings;
    private final Inbox inbox;
    private final Meta meta;
    private final Consumer<Fatal> fatal;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Call current;
    private Thread thread;
    private long offset;
    private boolean everAnswered;
    private long failures;
    private long conflictSince;

    /** @param fatal told once, when polling ends for good; the poller ends by itself then */
    public Poller(URI url, Secret token, Config.Poll settings, Inbox inbox, Meta meta, Consumer<Fatal> fatal) {
        this.http = Http.client(1, settings.timeout().plus(ON_TOP_OF_POLL));
        this.root = url + "/bot" + token.reveal() + "/";
        this.settings = settings;
        this.inbox = inbox;
        this.meta = meta;
        this.fatal = fatal;
    }

    public void start() {
        thread = Thread.ofPlatform().name("poller").start(this::run);
    }

    @Override
    public void close() {
        closing.countDown();
        var call = current;
        if (call != null) {
            call.cancel();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Http.close(http);
    }

    private void run() {
        try {
            introduce();
            while (!isClosing()) {
                pause(poll());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks who the bot is, so that an invitation can name it; and learns at once whether the token is any good. */
    private void introduce() throws InterruptedException {
        var answer = call("getMe", "{}");
        if (answer.code() == 200) {
            everAnswered = true;
            String name = name(answer.body());
            meta.put(Meta.BOT_NAME, name);
            log.info("polling as @{}", name);
        } else {
            pause(trouble(answer));
        }
    }

    /** One call; how long to wait before the next. */
    private Duration poll() {
        var answer = call(
                "getUpdates",
                "{\"offset\":%d,\"limit\":%d,\"timeout\":%d,\"allowed_updates\":%s}"
                        .formatted(offset, settings.limit(), settings.timeout().toSeconds(), WANTED));
        if (answer.code() != 200) {
            return isClosing() ? Duration.ZERO : trouble(answer);
        }
        try {
            var updates = Batch.split(answer.body());
            if (!updates.isEmpty()) {
                inbox.save(updates);
                offset = updates.getLast().id() + 1; // of this batch: Telegram's numbers may start lower again
            }
            everAnswered = true;
            failures = 0;
            conflictSince = 0;
            return Duration.ZERO;
        } catch (IOException e) {
            return backOff("its answer was not whole");
        } catch (RuntimeException e) { // not saved, so not acknowledged: Telegram keeps it
            log.error("updates could not be saved, asking for them again", e);
            return backOff("the books are closed");
        }
    }

    private Duration trouble(Answer answer) {
        return switch (answer.code()) {
            case 401, 404 -> refused();
            case 409 -> conflict();
            case 429 -> retryAfter(answer.body());
            case 0 -> backOff("no line");
            default -> backOff("HTTP " + answer.code());
        };
    }

    private Duration refused() {
        if (!everAnswered) {
            end(Fatal.TOKEN_REFUSED);
            return Duration.ZERO;
        }
        log.error("Telegram refuses the token: was it revoked?");
        return REVOKED_PAUSE;
    }

    private Duration conflict() {
        long now = System.nanoTime();
        if (conflictSince == 0) {
            conflictSince = now;
        } else if (now - conflictSince >= CONFLICT_IS_NO_ACCIDENT.toNanos()) {
            end(Fatal.ANOTHER_INSTANCE);
        }
        log.warn("another process polls with this token");
        return Duration.ofSeconds(1);
    }

    private Duration backOff(String why) {
        long millis = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures, 10));
        failures++;
        log.warn("Telegram cannot be reached ({}), again in {} ms", why, millis);
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 10 + 1));
    }

    private void end(Fatal why) {
        closing.countDown();
        fatal.accept(why);
    }

    /** @param code HTTP's, 0 where there was no answer */
    private record Answer(int code, String body) {}

    private Answer call(String method, String parameters) {
        var request = new Request.Builder()
                .url(root + method)
                .post(RequestBody.create(parameters, JSON))
                .build();
        current = http.newCall(request);
        if (isClosing()) { // close() may have looked for a call to cancel just before
            return new Answer(0, "");
        }
        try (var response = current.execute()) {
            return new Answer(response.code(), response.body().string());
        } catch (IOException e) {
            return new Answer(0, "");
        }
    }

    private static String name(String body) {
        try {
            return MAPPER.readTree(body).path("result").path("username").asText();
        } catch (IOException e) {
            return "";
        }
    }

    private Duration retryAfter(String body) {
        try {
            long seconds = MAPPER.readValue(body, Map.class).get("parameters") instanceof Map<?, ?> parameters
                            && parameters.get("retry_after") instanceof Number asked
                    ? asked.longValue()
                    : 1;
            log.warn("Telegram asks to wait {} s", seconds);
            return Duration.ofSeconds(seconds);
        } catch (IOException e) {
            return backOff("HTTP 429");
        }
    }

    private void pause(Duration pause) throws InterruptedException {
        if (!pause.isZero() && closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            log.debug("closing instead of waiting");
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }
}
