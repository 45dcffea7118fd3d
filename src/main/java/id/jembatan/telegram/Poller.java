package id.jembatan.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.config.Config;
import id.jembatan.config.Secret;
import id.jembatan.store.Inbox;
import id.jembatan.store.Meta;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
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
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Logger log = LoggerFactory.getLogger(Poller.class);

    private final OkHttpClient http;
    private final String root;
    private final Config.Poll settings;
    private final Inbox inbox;
    private final Meta meta;
    private final Patience patience;
    private final Consumer<Fatal> fatal;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Call current;
    private Thread thread;
    private long offset;
    private boolean introduced;
    private boolean everAnswered;
    private long failures;
    private long conflictSince;

    /**
     * @param first after one failure; doubles with each that follows
     * @param longest between two calls while nothing else is known
     * @param revoked between two calls once the token is refused
     * @param conflict how long another process must be seen polling to be no accident, such as our own predecessor
     */
    record Patience(Duration first, Duration longest, Duration revoked, Duration conflict) {
        static final Patience USUAL = new Patience(
                Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofSeconds(10));
    }

    /** @param fatal told once, when polling ends for good; the poller ends by itself then */
    public Poller(URI url, Secret token, Config.Poll settings, Inbox inbox, Meta meta, Consumer<Fatal> fatal) {
        this(url, token, settings, inbox, meta, Patience.USUAL, fatal);
    }

    Poller(
            URI url,
            Secret token,
            Config.Poll settings,
            Inbox inbox,
            Meta meta,
            Patience patience,
            Consumer<Fatal> fatal) {
        this.http = Http.client(1, settings.timeout().plus(ON_TOP_OF_POLL));
        this.root = url + "/bot" + token.reveal() + "/";
        this.settings = settings;
        this.inbox = inbox;
        this.meta = meta;
        this.patience = patience;
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
            while (!isClosing()) {
                pause(next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One call; how long to wait before the next. */
    private Duration next() {
        try {
            var pause = introduced ? poll() : introduce();
            return isClosing() ? Duration.ZERO : pause;
        } catch (IOException e) {
            return backOff("its answer was not whole");
        } catch (RuntimeException e) { // not saved, so not acknowledged: Telegram keeps it
            log.error("the books are closed, asking again", e);
            return backOff("the books are closed");
        }
    }

    /** Asks who the bot is, so that an invitation can name it; and learns at once whether the token is any good. */
    private Duration introduce() throws IOException {
        var answer = call("getMe", "{}");
        if (answer.code() != 200) {
            return trouble(answer);
        }
        String name =
                MAPPER.readTree(answer.body()).path("result").path("username").asText();
        meta.put(Meta.BOT_NAME, name);
        log.info("polling as @{}", name);
        introduced = true;
        return answered();
    }

    private Duration poll() throws IOException {
        var answer = call(
                "getUpdates",
                "{\"offset\":%d,\"limit\":%d,\"timeout\":%d,\"allowed_updates\":%s}"
                        .formatted(offset, settings.limit(), settings.timeout().toSeconds(), WANTED));
        if (answer.code() != 200) {
            return trouble(answer);
        }
        var updates = Batch.split(answer.body());
        if (!updates.isEmpty()) {
            inbox.save(updates);
            offset = updates.getLast().id() + 1; // of this batch: Telegram's numbers may start lower again
        }
        return answered();
    }

    private Duration answered() {
        everAnswered = true;
        failures = 0;
        conflictSince = 0;
        return Duration.ZERO;
    }

    private Duration trouble(Answer answer) throws IOException {
        if (isClosing()) { // no answer because we hung up
            return Duration.ZERO;
        }
        if (answer.code() != 409) {
            conflictSince = 0; // two conflicts with something else between them are two accidents
        }
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
        return patience.revoked();
    }

    private Duration conflict() {
        long now = System.nanoTime();
        if (conflictSince == 0) {
            conflictSince = now;
        } else if (now - conflictSince >= patience.conflict().toNanos()) {
            end(Fatal.ANOTHER_INSTANCE);
        }
        log.warn("another process polls with this token");
        return Duration.ofSeconds(1);
    }

    private Duration backOff(String why) {
        long millis = Math.min(patience.longest().toMillis(), patience.first().toMillis() << Math.min(failures, 10));
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

    private Duration retryAfter(String body) throws IOException {
        long seconds =
                MAPPER.readTree(body).path("parameters").path("retry_after").asLong(1);
        log.warn("Telegram asks to wait {} s", seconds);
        return Duration.ofSeconds(seconds);
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
