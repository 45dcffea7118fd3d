package id.jembatan;

import id.jembatan.chat.Channel;
import id.jembatan.chat.Due;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.config.Config;
import id.jembatan.consult.Asked;
import id.jembatan.consult.Cards;
import id.jembatan.consult.Consultations;
import id.jembatan.consult.Entries;
import id.jembatan.consult.Opening;
import id.jembatan.consult.Whose;
import id.jembatan.desk.Doing;
import id.jembatan.desk.Done;
import id.jembatan.desk.Join;
import id.jembatan.desk.Queue;
import id.jembatan.desk.Receipts;
import id.jembatan.desk.Reply;
import id.jembatan.desk.Stray;
import id.jembatan.desk.Take;
import id.jembatan.files.Problem;
import id.jembatan.knowledge.Library;
import id.jembatan.ops.Every;
import id.jembatan.ops.Reload;
import id.jembatan.people.Invitations;
import id.jembatan.people.People;
import id.jembatan.search.Search;
import id.jembatan.search.Snapshot;
import id.jembatan.search.Thresholds;
import id.jembatan.search.Weights;
import id.jembatan.store.Database;
import id.jembatan.store.Inbox;
import id.jembatan.store.Links;
import id.jembatan.store.Meta;
import id.jembatan.store.Outbox;
import id.jembatan.store.Retention;
import id.jembatan.store.Sealed;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Flows;
import id.jembatan.talk.Steps;
import id.jembatan.talk.Talk;
import id.jembatan.telegram.Poller;
import id.jembatan.telegram.Telegram;
import id.jembatan.villager.Ask;
import id.jembatan.villager.Cases;
import id.jembatan.villager.Danger;
import id.jembatan.villager.Home;
import id.jembatan.villager.InGroup;
import id.jembatan.villager.Open;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: every long-lived object, made once, in reading order. Tests build this very App with another {@link
 * Config} and another clock; there is no second wiring.
 */
public final class App implements AutoCloseable {
    private static final Duration RETENTION = Duration.ofHours(1);
    private static final Duration RELOAD = Duration.ofMillis(250);

    /** Mistakes of a library that admins are told at once; more would not be read. */
    private static final int MOST_TOLD = 5;

    private static final Logger log = LoggerFactory.getLogger(App.class);

    private final Config config;
    private final Facts facts;
    private final AtomicReference<Snapshot> snapshot;
    private final Database database;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Talk talk;
    private final People people;
    private final Invitations invitations;
    private final Retention retention;
    private final Reload reload;
    private final Every every = new Every();
    private final Optional<Telegram> telegram;
    private final Optional<Poller> poller;

    /** The bot as villagers meet it. {@code fatal} is told when Telegram makes going on impossible. */
    public static App onTelegram(Config config, InstantSource clock, Facts facts, Consumer<Poller.Fatal> fatal) {
        var token = config.token().orElseThrow();
        var telegram = new Telegram(
                config.telegramUrl(),
                token,
                config.outbox().inFlight(),
                config.outbox().timeout());
        return new App(config, clock, facts, telegram, Optional.of(telegram), fatal);
    }

    /** The same bot on another channel, which brings what people do into {@link #inbox()} itself. */
    public static App on(Channel channel, Config config, InstantSource clock, Facts facts) {
        return new App(config, clock, facts, channel, Optional.empty(), why -> {});
    }

    private App(
            Config config,
            InstantSource clock,
            Facts facts,
            Channel channel,
            Optional<Telegram> telegram,
            Consumer<Poller.Fatal> fatal) {
        // facts
        this.config = config;
        this.facts = facts;
        var zone = config.zone();
        Texts texts = facts.texts();

        // words and search
        var thresholds = thresholds(config);
        this.snapshot = new AtomicReference<>(new Snapshot(facts.library(), Search.over(facts.library(), thresholds)));
        Supplier<Library> library = () -> snapshot.get().library();

        // storage
        var sealed =
                Sealed.withKey(config.keyFile(), () -> log.warn("{} is new: keep a copy elsewhere", config.keyFile()));
        this.database = Database.open(config.data().resolve("jembatan.db"));
        var meta = new Meta(database);
        sealed.requireFits(meta);
        this.inbox = new Inbox(database, sealed, clock);
        var links = new Links(database);
        this.retention = new Retention(database, config.retention(), clock);
        this.reload = new Reload(
                config.home().resolve("knowledge"),
                keptLibrary(config),
                facts.seen(),
                facts.refused(),
                facts.memory(),
                snapshot,
                () -> LocalDate.ofInstant(clock.instant(), zone),
                this::tellAdmins);

        // people
        this.people = new People(database, sealed);
        this.invitations =
                new Invitations(database, people, clock, config.consultation().invitationLife());
        var consultations = new Consultations(database, clock);
        var entries = new Entries(database, sealed, clock);
        var cards = new Cards(people, library, texts, zone);
        var opening = new Opening(consultations, entries, cards, links);
        var whose = new Whose(links, consultations, entries, clock);
        var asked = new Asked(inbox, channel);

        // flows
        var steps = new Steps(database, sealed, clock);
        var doing = new Doing(texts, cards);
        var home = new Home(library, texts, steps, people);
        var danger = new Danger(library, texts, consultations, opening, whose, asked, people);
        var ask = new Ask(snapshot::get, texts, asked, people, config.answer().memory(), clock, zone);
        List<Flow> inOrder = List.of(
                danger,
                home,
                new Open(library, texts, people, opening, asked, config.consultation(), clock, zone),
                new Join(invitations, library, texts),
                new Queue(texts, consultations, cards, doing),
                new Take(texts, consultations, entries, cards, doing, people),
                new Done(texts, consultations, people),
                new Reply(texts, links, consultations, entries, cards, people),
                new Cases(texts, consultations, opening, whose, cards, people),
                new Stray(texts, consultations),
                new InGroup(snapshot::get, texts, () -> meta.get(Meta.BOT_NAME), clock, zone),
                ask);

        // channel
        var receipts = new Receipts(texts, consultations, entries, people, clock, zone);
        this.outbox = new Outbox(database, sealed, links, channel, config.outbox(), clock, receipts);
        var flows = new Flows(inOrder, danger, home, ask);
        this.talk = new Talk(
                database,
                inbox,
                outbox,
                channel,
                people,
                steps,
                flows,
                () -> library.get().triage(),
                () -> Danger.firstAid(library.get(), texts));
        this.telegram = telegram;
        this.poller = telegram.map(ignored ->
                new Poller(config.telegramUrl(), config.token().orElseThrow(), config.poll(), inbox, meta, fatal));
    }

    /** Where the fitted weights of the search are. */
    public static Path weights(Config config) {
        return config.home().resolve("config").resolve("weights.properties");
    }

    /** How sure the search must be, from the settings and the fitted weights. */
    public static Thresholds thresholds(Config config) {
        var answer = config.answer();
        return new Thresholds(answer.answerFrom(), answer.clarifyFrom(), answer.gap(), Weights.read(weights(config)));
    }

    /** Where the last good library is kept. */
    public static Path keptLibrary(Config config) {
        return config.data().resolve("library");
    }

    /** Starts everything; what an earlier run left unfinished goes first. */
    public void start() {
        outbox.start();
        talk.start();
        every.run(RETENTION, retention);
        if (facts.refused().isEmpty()) {
            reload.keep();
        } else {
            log.warn(
                    "the library in the home has {} mistakes, the last good one in {} is used",
                    facts.refused().size(),
                    keptLibrary(config));
            tellAdmins(facts.refused());
        }
        every.run(RELOAD, reload);
        poller.ifPresent(Poller::start);
        log.info(
                "started articles={} data={}",
                snapshot.get().library().articles().size(),
                config.data());
    }

    /** Stops in reverse, quietly: what is on its way arrives, the rest waits in the books. */
    @Override
    public void close() {
        poller.ifPresent(Poller::close);
        talk.close();
        every.close();
        outbox.close();
        telegram.ifPresent(Telegram::close);
        database.close();
    }

    private void tellAdmins(List<Problem> refused) {
        var lines = refused.stream()
                .limit(MOST_TOLD)
                .map(problem -> Facts.worded(problem, facts.texts()))
                .collect(Collectors.joining("\n"));
        String text = facts.texts().say("reload.refused", "count", refused.size(), "lines", lines);
        database.write(tx -> {
            outbox.add(
                    tx,
                    0,
                    people.admins(tx).stream()
                            .map(admin -> Due.now(Outgoing.say(admin.chat(), text)))
                            .toList());
            return null;
        });
    }

    /** Waits until everything that came in is handled and everything that follows was done; false at the deadline. */
    public boolean awaitIdle(Duration deadline) throws InterruptedException {
        return talk.awaitIdle(deadline) && outbox.awaitIdle(deadline);
    }

    /** Looks again what is due, after the wall clock was moved. */
    public void clockMoved() {
        outbox.wake();
    }

    public Inbox inbox() {
        return inbox;
    }

    public Database database() {
        return database;
    }

    public People people() {
        return people;
    }

    public Invitations invitations() {
        return invitations;
    }
}
