package id.jembatan.bench;

import id.jembatan.App;
import id.jembatan.Facts;
import id.jembatan.chat.Channel;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Content;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Sender;
import id.jembatan.chat.Sent;
import id.jembatan.config.Config;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Library;
import id.jembatan.store.Inbox.Update;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole program with its database in a file of its own, one message at a time; what it says goes nowhere. */
final class Whole implements AutoCloseable {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final App app;
    private final Nowhere channel;
    private long updates;

    private Whole(App app, Nowhere channel) {
        this.app = app;
        this.channel = channel;
    }

    /** The same program over a grown library. */
    static Whole over(Library library, List<Article> articles) {
        var folder = folder();
        var environment = Map.of(
                "JEMBATAN_DATA", folder.resolve("data").toString(),
                "JEMBATAN_KEY_FILE", folder.resolve("key").resolve("data.key").toString(),
                "JEMBATAN_OUTBOX_PER_SECOND", "1000");
        var facts = Facts.read(Bot.HOME, Bot.TODAY);
        var clock = InstantSource.fixed(Bot.TODAY.atTime(3, 0).toInstant(ZoneOffset.UTC));
        var channel = new Nowhere();
        var app = App.on(
                channel,
                Config.read(environment, Bot.HOME),
                clock,
                new Facts(grown(library, articles), facts.texts(), List.of(), facts.seen(), facts.memory()));
        app.start();
        return new Whole(app, channel);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Library grown(Library library, List<Article> articles) {
        return new Library(
                articles.stream().collect(Collectors.toMap(Article::id, Function.identity())),
                library.contacts(),
                library.desks(),
                library.matters(),
                library.topics(),
                library.slots(),
                library.villages(),
                library.laws(),
                library.holidays(),
                library.words(),
                library.triage());
    }

    /** From the inbox to the reply, which has just left when this returns; each from another person. */
    long answer(String text) {
        updates++;
        channel.waiting = updates;
        app.inbox().save(List.of(new Update(updates, updates + " " + text)));
        try {
            if (!channel.answered.tryAcquire(LONG.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("no answer within " + LONG);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return updates;
    }

    @Override
    public void close() {
        app.close();
    }

    private static final class Nowhere implements Channel {
        private final Semaphore answered = new Semaphore(0);
        /** Who waits for an answer; nobody once it left. */
        private volatile long waiting;

        @Override
        public Optional<Incoming> read(long id, String raw) {
            var parts = raw.split(" ", 2);
            long person = Long.parseLong(parts[0]);
            return Optional.of(new Incoming(
                    id,
                    new Sender(person, "Siti"),
                    new ChatId(person),
                    true,
                    new MessageId(id),
                    Optional.empty(),
                    new Content.Text(parts[1])));
        }

        @Override
        public Sent send(Outgoing out) {
            if (out instanceof Outgoing.Say say && say.to().value() == waiting) {
                waiting = 0;
                answered.release();
            }
            return new Sent.Delivered(List.of(new MessageId(1)));
        }
    }
}
