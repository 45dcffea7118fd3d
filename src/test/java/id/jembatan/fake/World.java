package id.jembatan.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Everything Telegram would remember: chats, messages, presses, files, menus. Thread-safe by one lock. */
final class World {
    static final long BOT_ID = 7_000_001;
    static final String BOT_NAME = "jembatan_uji_bot";

    enum Press {
        OPEN,
        ANSWERED,
        TOO_OLD
    }

    record Stored(String path, byte[] bytes) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Long, Room> rooms = new HashMap<>();
    private final Map<String, Press> presses = new LinkedHashMap<>();
    private final List<String> answeredTwice = new ArrayList<>();
    private final Map<String, Stored> files = new HashMap<>();
    private final Map<String, List<String>> menus = new TreeMap<>();
    private long counter;
    private InstantSource clock = InstantSource.system();

    /** Runs with the world standing still, then wakes who waits for a change. */
    <T> T change(Supplier<T> work) {
        lock.lock();
        try {
            T result = work.get();
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** The first thing seen, or empty once the deadline has passed. */
    <T> Optional<T> await(Supplier<Optional<T>> look, Duration deadline) {
        long left = deadline.toNanos();
        lock.lock();
        try {
            var seen = look.get();
            while (seen.isEmpty() && left > 0) {
                left = changed.awaitNanos(Math.min(left, TimeUnit.HOURS.toNanos(1)));
                seen = look.get();
            }
            return seen;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    void clock(InstantSource source) {
        change(() -> clock = source);
    }

    Instant now() {
        return change(() -> clock.instant());
    }

    /** Grows by one each time: for ids that must differ. */
    long next() {
        return change(() -> ++counter);
    }

    Optional<Room> room(long id) {
        return change(() -> Optional.ofNullable(rooms.get(id)));
    }

    Room open(ObjectNode chat) {
        return change(() -> rooms.computeIfAbsent(chat.get("id").asLong(), id -> new Room(chat)));
    }

    /** Puts a message into a chat; it gets the chat's next number, and date and chat are filled in. */
    Posted post(Room room, boolean byBot, ObjectNode content) {
        return change(() -> {
            var at = clock.instant();
            long id = room.nextId();
            ObjectNode json = Json.object().put("message_id", id).put("date", at.getEpochSecond());
            json.set("chat", room.chat());
            json.setAll(content);
            var posted = new Posted(room.id(), id, json, byBot, 0, false, Optional.empty(), at);
            room.messages.put(id, posted);
            return posted;
        });
    }

    List<Posted> messages(long chat) {
        return change(() ->
                room(chat).map(room -> List.copyOf(room.messages.values())).orElse(List.of()));
    }

    static ObjectNode bot() {
        return Json.object()
                .put("id", BOT_ID)
                .put("is_bot", true)
                .put("first_name", "Jembatan")
                .put("username", BOT_NAME);
    }

    String press(String id) {
        return change(() -> {
            presses.put(id, Press.OPEN);
            return id;
        });
    }

    /** Marks a press as answered; false where it was before, is too old or never was. */
    boolean answer(String press) {
        return change(() -> {
            if (presses.get(press) == Press.ANSWERED) {
                answeredTwice.add(press);
            }
            return presses.replace(press, Press.OPEN, Press.ANSWERED);
        });
    }

    void agePresses() {
        change(() -> {
            presses.replaceAll((id, state) -> state == Press.OPEN ? Press.TOO_OLD : state);
            return true;
        });
    }

    List<String> unanswered() {
        return change(() -> presses.entrySet().stream()
                .filter(press -> press.getValue() != Press.ANSWERED)
                .map(Map.Entry::getKey)
                .toList());
    }

    List<String> answeredTwice() {
        return change(() -> List.copyOf(answeredTwice));
    }

    /** Keeps a file and says by which id it is asked for. */
    String keep(String folder, String name, byte[] bytes) {
        return change(() -> {
            String id = "BQAC" + folder + ++counter;
            files.put(id, new Stored(folder + "/" + counter + "-" + name, bytes.clone()));
            return id;
        });
    }

    Optional<Stored> file(String id) {
        return change(() -> Optional.ofNullable(files.get(id)));
    }

    Optional<Stored> fileAt(String path) {
        return change(() ->
                files.values().stream().filter(file -> file.path().equals(path)).findFirst());
    }

    <T> T menus(Function<Map<String, List<String>>, T> use) {
        return change(() -> use.apply(menus));
    }
}
