package id.jembatan;

import id.jembatan.config.Config;
import id.jembatan.fake.FakeBotApi;
import id.jembatan.fake.Person;
import id.jembatan.people.Person.Grant;
import id.jembatan.people.Role;
import id.jembatan.telegram.Poller;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole program as shipped against a local Bot API server, with a folder of its own and a clock set by hand. Closing it
 * holds every request against Telegram's rules.
 */
public final class Village implements AutoCloseable {
    /** A Tuesday at 09:00 in Jember. */
    public static final Instant TUESDAY_NINE = Instant.parse("2026-11-24T02:00:00Z");

    /** Long enough for a busy machine; nothing waits for it where all is well. */
    public static final Duration SOON = Duration.ofSeconds(20);

    public final FakeBotApi telegram;
    public final HandClock clock = new HandClock(TUESDAY_NINE);
    private final Path folder;
    private final Map<String, String> settings;
    private final List<Poller.Fatal> fatal = Collections.synchronizedList(new ArrayList<>());
    private App app;

    private Village(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
        this.telegram = FakeBotApi.start();
    }

    /** With limits and waits that tests need not sit through. */
    public static Village in(Path folder) {
        return in(folder, Map.of());
    }

    /** @param settings environment variables over the fast ones */
    public static Village in(Path folder, Map<String, String> settings) {
        var village = new Village(folder, settings);
        village.start();
        return village;
    }

    public void start() {
        var config = config();
        app = App.onTelegram(
                config, clock, Facts.read(config.home(), Optional.of(App.keptLibrary(config)), today()), fatal::add);
        app.start();
    }

    /** Stops the program and leaves its folder, as a restart would find it. */
    public void stop() {
        app.close();
    }

    public void restart() {
        stop();
        start();
    }

    public App app() {
        return app;
    }

    public Config config() {
        var environment = new HashMap<>(Map.of(
                "JEMBATAN_TELEGRAM_TOKEN", telegram.token(),
                "JEMBATAN_TELEGRAM_URL", telegram.url(),
                "JEMBATAN_DATA", folder.resolve("data").toString(),
                "JEMBATAN_KEY_FILE", folder.resolve("key").resolve("data.key").toString(),
                "JEMBATAN_POLL_TIMEOUT_SECONDS", "5",
                "JEMBATAN_OUTBOX_PER_SECOND", "1000",
                "JEMBATAN_OUTBOX_PER_CHAT_PER_SECOND", "1000",
                "JEMBATAN_OUTBOX_PER_CHAT_BURST", "1000",
                "JEMBATAN_OUTBOX_UNKNOWN_AFTER_SECONDS", "0"));
        environment.putAll(settings);
        return Config.read(environment, Path.of("").toAbsolutePath());
    }

    /** Somebody with Telegram, who has not written yet. */
    public Person villager(long id) {
        return telegram.user(id, "Siti");
    }

    /** Somebody who joined a desk by an invitation. */
    public Person officer(long id, String name, String desk) {
        var person = telegram.user(id, name);
        person.starts("i_" + app.invitations().invite(new Grant(Role.OFFICER, desk)));
        person.hears("Selamat bergabung", SOON);
        return person;
    }

    public Person admin(long id) {
        var person = telegram.user(id, "Admin");
        person.starts("i_" + app.invitations().invite(new Grant(Role.ADMIN, "")));
        person.hears("Selamat bergabung", SOON);
        return person;
    }

    /** Waits until everything that was sent so far is handled and answered. */
    public void settle() {
        try {
            telegram.journal().await(entry -> telegram.pendingUpdates() == 0, SOON);
            if (!app.awaitIdle(SOON)) {
                throw new AssertionError("still busy after " + SOON);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public List<Poller.Fatal> fatal() {
        return fatal;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config().zone());
    }

    /** Fails where a request broke Telegram's rules or a press was not answered exactly once. */
    @Override
    public void close() {
        app.close();
        telegram.close();
        if (!telegram.violations().isEmpty()) {
            throw new AssertionError("requests against Telegram's rules: " + telegram.violations());
        }
        if (!telegram.pressesAnsweredTwice().isEmpty()) {
            throw new AssertionError("presses answered twice: " + telegram.pressesAnsweredTwice());
        }
    }
}
