package id.jembatan.fake;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * A Bot API server on this machine. It keeps chats, hands out updates as Telegram does, checks every request against the table of
 * methods, and goes wrong on demand. People are made with {@link #user} and {@link #group}, faults with {@link #fault}; what the bot
 * did is in {@link #messagesIn}, {@link #journal} and {@link #violations}. Nothing here waits without a deadline. Thread-safe.
 */
public final class FakeBotApi implements AutoCloseable {
    /** Of the form of a real one, so that whatever looks for tokens finds it. */
    private static final String TOKEN = World.BOT_ID + ":uji-token-palsu-tak-berlaku-di-mana-pun";

    private final World world = new World();
    private final UpdateQueue queue = new UpdateQueue(world::now);
    private final Telegram telegram = new Telegram(world, queue);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Household household = new Household(world, queue, closed);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Journal journal;
    private final Front front;
    private final HttpServer server;

    private FakeBotApi(Optional<Path> journalFile) {
        journal = new Journal(journalFile, TOKEN);
        front = new Front(TOKEN, world, journal, closed, new Delivery(world).methods(), household.methods());
        // Else a long answer waits 40 ms for an acknowledgement; read once, when the first server is made.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("a port on loopback", e);
        }
        server.setExecutor(threads);
        server.createContext("/", front);
        server.start();
    }

    public static FakeBotApi start() {
        return new FakeBotApi(Optional.empty());
    }

    /** Also writes the journal to a file, one line of JSON a request, each at once. */
    public static FakeBotApi start(Path journalFile) {
        return new FakeBotApi(Optional.of(journalFile));
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The only token it takes; the same in every run. */
    public String token() {
        return TOKEN;
    }

    public String botName() {
        return World.BOT_NAME;
    }

    // People and chats

    /** A person who has not written to the bot yet, so that the bot cannot write to them. */
    public Person user(long id, String firstName) {
        var room = world.open(Shapes.privateChat(id, firstName));
        return new Person(telegram, Shapes.user(id, firstName), room);
    }

    /** A group the bot is in; {@code id} is negative, and below -1,000,000,000,000 for a supergroup. */
    public Group group(long id, String title) {
        if (id >= 0) {
            throw new IllegalArgumentException("group " + id + ": expected a negative number");
        }
        return new Group(telegram, title, world.open(Shapes.group(id, title, id < -1_000_000_000_000L)));
    }

    /** Everything in a chat, people's and the bot's, also what was deleted, oldest first; empty for an unknown chat. */
    public List<Posted> messagesIn(long chat) {
        return world.messages(chat);
    }

    /** The bot's newest message that is still in the chat. */
    public Optional<Posted> lastIn(long chat) {
        return messagesIn(chat).reversed().stream()
                .filter(message -> message.byBot() && !message.deleted())
                .findFirst();
    }

    /** Waits until the bot has said something with these words in the chat; fails at the deadline. */
    public Posted awaitMessage(long chat, String textPart, Duration deadline) {
        return awaitMessage(chat, message -> message.text().contains(textPart), deadline);
    }

    /** Waits for a message of the bot that this holds for and that is still there; the newest such; fails at the deadline. */
    public Posted awaitMessage(long chat, Predicate<Posted> wanted, Duration deadline) {
        return world.await(
                        () -> messagesIn(chat).reversed().stream()
                                .filter(message -> message.byBot() && !message.deleted() && wanted.test(message))
                                .findFirst(),
                        deadline)
                .orElseThrow(() -> new AssertionError("nothing such in chat " + chat + " within " + deadline + " but "
                        + messagesIn(chat).stream().map(Posted::text).toList()));
    }

    /** The names of the commands the menu of this chat shows, in order. */
    public List<String> commandsIn(long chat) {
        return Household.commandsIn(world, chat);
    }

    // Updates

    /** Puts any update into the queue, letter for letter but for its number; returns that. */
    public long raw(String updateJson) {
        return telegram.pushRaw(updateJson);
    }

    /** Hands out an update once more, also where it was confirmed. */
    public void deliverAgain(long updateId) {
        queue.again(updateId);
    }

    /** Continues with this number, as Telegram does after a quiet week; everything must have been handed out. */
    public void nextUpdateId(long id) {
        queue.restartAt(id);
    }

    /** Loses what waits, as after a day's outage; the numbers stay used. Returns how many were lost. */
    public int expireUpdates() {
        return queue.expire();
    }

    /** How many updates are not confirmed yet. */
    public int pendingUpdates() {
        return queue.size();
    }

    /** Forgets updates the moment they are handed out: what acknowledging before saving amounts to. Off at first. */
    public void acknowledgeOnDelivery(boolean on) {
        queue.forgetOnDelivery(on);
    }

    /** Slows down fast loops of the same poll as Telegram does: one update only, or three seconds' wait. Off at first. */
    public void strictPolls(boolean on) {
        household.strictPolls(on);
    }

    // Presses

    /** Presses the bot has not answered, oldest first. */
    public List<String> unansweredPresses() {
        return world.unanswered();
    }

    /** Presses the bot answered more than once, one entry for each time too many. */
    public List<String> pressesAnsweredTwice() {
        return world.answeredTwice();
    }

    /** Makes every press so far too old to be answered. */
    public void agePresses() {
        world.agePresses();
    }

    // Misbehaviour

    /** From now on; of several that match, the newest strikes. */
    public void fault(Fault fault) {
        front.faults.add(fault);
    }

    public void clearFaults() {
        front.faults.clear();
    }

    /** How often faults have struck since the last {@link #clearFaults}. */
    public long faultsStruck() {
        return front.faults.happened();
    }

    /** How long every request but getUpdates takes before anything happens; nothing at first. */
    public void latency(Duration time) {
        front.latency = time;
    }

    /** Whether too many messages are refused; off at first, counted always. */
    public void limits(boolean on) {
        front.limits.on(on);
    }

    /** What dates messages carry, and by what they grow old; the system's clock at first. */
    public void clock(InstantSource clock) {
        world.clock(clock);
    }

    // What came of it

    public Journal journal() {
        return journal;
    }

    /** Waits for a request, old or new, that this holds for; fails at the deadline. */
    public Journal.Entry await(Predicate<Journal.Entry> wanted, Duration deadline) {
        return journal.await(wanted, deadline);
    }

    /** What the bot asked for that Telegram's pages do not allow; empty after a good test. */
    public List<String> violations() {
        return List.copyOf(front.violations);
    }

    /** The most messages the bot tried to send in any second. */
    public int fastestSecond() {
        return mostWithin(Duration.ofSeconds(1));
    }

    /** The most messages the bot tried to send to this chat in any second. */
    public int fastestSecond(long chat) {
        return mostWithin(chat, Duration.ofSeconds(1));
    }

    /** The most messages in any stretch of this length. */
    public int mostWithin(Duration window) {
        return front.limits.most(window.toNanos());
    }

    /** The most messages to this chat in any stretch of this length. */
    public int mostWithin(long chat, Duration window) {
        return front.limits.most(chat, window.toNanos());
    }

    /** Messages sent to a chat during the time the bot had been told to wait. */
    public long sentTooSoon() {
        return front.limits.impatient();
    }

    /** The most requests, getUpdates not counted, that were in work at the same time. */
    public int mostAtOnce() {
        return front.mostAtOnce();
    }

    /**
     * Stops, and where Telegram's own description is at hand and nothing was found so far, holds the whole journal against it.
     *
     * @throws AssertionError naming what the description does not allow
     */
    @Override
    public void close() {
        closed.countDown();
        queue.close();
        server.stop(0);
        threads.shutdownNow();
        journal.close();
        if (front.violations.isEmpty()) {
            var findings = SpecCheck.shared()
                    .map(spec -> spec.entries(journal.entries()))
                    .orElse(List.of());
            if (!findings.isEmpty()) {
                throw new AssertionError(String.join("\n", findings));
            }
        }
    }
}
