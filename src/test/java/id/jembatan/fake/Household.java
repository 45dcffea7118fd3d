package id.jembatan.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The methods that are not about messages: updates, presses, files, menus, the bot itself. Thread-safe. */
final class Household {
    private static final int MOST_UPDATES = 100;
    private static final int LONGEST_POLL_SECONDS = 50;

    /** The same question again this soon gets one update only; nanoseconds. */
    private static final long TOO_SOON = TimeUnit.MILLISECONDS.toNanos(500);

    private static final long SOON = TimeUnit.SECONDS.toNanos(3);

    private final World world;
    private final UpdateQueue queue;
    private final CountDownLatch closed;
    private volatile boolean strictPolls;
    private long lastOffset = Long.MIN_VALUE;
    private long lastPoll;

    Household(World world, UpdateQueue queue, CountDownLatch closed) {
        this.world = world;
        this.queue = queue;
        this.closed = closed;
    }

    /** Whether fast loops of the same poll are slowed down as by Telegram. */
    void strictPolls(boolean on) {
        strictPolls = on;
    }

    Map<String, Function<Call, Answer>> methods() {
        return Map.of(
                "getMe", call -> Answer.ok(me()),
                "getUpdates", this::updates,
                "deleteWebhook", this::deleteWebhook,
                "getWebhookInfo", call -> Answer.ok(webhook()),
                "answerCallbackQuery", this::answerPress,
                "setMyCommands", this::setCommands,
                "getMyCommands", this::commands,
                "deleteMyCommands", this::deleteCommands,
                "getFile", this::file);
    }

    private static ObjectNode me() {
        return World.bot()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false);
    }

    private Answer updates(Call call) {
        if (call.has("allowed_updates")) {
            var kinds = new HashSet<String>();
            call.params().get("allowed_updates").forEach(kind -> kinds.add(kind.asText()));
            queue.allow(kinds);
        }
        long offset = call.number("offset", 0);
        int limit = Math.clamp(call.number("limit", MOST_UPDATES), 1, MOST_UPDATES);
        int seconds = Math.clamp(call.number("timeout", 0), 0, LONGEST_POLL_SECONDS);
        try {
            long since = sinceSame(offset);
            if (strictPolls && since < SOON && seconds < 3 && closed.await(SOON, TimeUnit.NANOSECONDS)) {
                return Answer.error(500, "Internal Server Error: closing");
            }
            int most = strictPolls && since < TOO_SOON ? 1 : limit;
            return answer(queue.poll(offset, most, Duration.ofSeconds(seconds)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.error(500, "Internal Server Error: closing");
        }
    }

    private static Answer answer(UpdateQueue.Poll poll) {
        return switch (poll) {
            case UpdateQueue.Batch(var updates) -> {
                var bodies = updates.stream().map(UpdateQueue.Waiting::json).toList();
                var ids = updates.stream().map(UpdateQueue.Waiting::id).toList().toString();
                yield new Answer(200, "{\"ok\":true,\"result\":[" + String.join(",", bodies) + "]}")
                        .noted(TextNode.valueOf(ids));
            }
            case UpdateQueue.Conflict() ->
                Answer.error(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
            case UpdateQueue.Closed() -> Answer.error(500, "Internal Server Error: closing");
        };
    }

    private synchronized long sinceSame(long offset) {
        long now = System.nanoTime();
        long since = offset == lastOffset ? now - lastPoll : Long.MAX_VALUE;
        lastOffset = offset;
        lastPoll = now;
        return since;
    }

    private Answer deleteWebhook(Call call) {
        if (call.flag("drop_pending_updates")) {
            queue.expire();
        }
        return Answer.done();
    }

    private ObjectNode webhook() {
        return Json.object()
                .put("url", "")
                .put("has_custom_certificate", false)
                .put("pending_update_count", queue.size());
    }

    private Answer answerPress(Call call) {
        return world.answer(call.text("callback_query_id"))
                ? Answer.done()
                : Answer.bad("query is too old and response timeout expired or query ID is invalid");
    }

    private Answer setCommands(Call call) {
        var scope = call.params().path("scope");
        if (scope.has("chat_id") && world.room(scope.get("chat_id").asLong()).isEmpty()) {
            return Answer.bad("chat not found");
        }
        var lines = StreamSupport.stream(call.params().get("commands").spliterator(), false)
                .map(Json::text)
                .toList();
        world.menus(menus -> menus.put(scope(call), lines));
        return Answer.done();
    }

    private Answer commands(Call call) {
        var result = Json.array();
        world.menus(menus -> menus.getOrDefault(scope(call), List.of()))
                .forEach(line -> Json.read(line).ifPresent(result::add));
        return Answer.ok(result);
    }

    private Answer deleteCommands(Call call) {
        world.menus(menus -> {
            menus.remove(scope(call));
            return true;
        });
        return Answer.done();
    }

    private static String scope(Call call) {
        var scope = call.params().path("scope");
        return String.join(
                "/",
                scope.path("type").asText("default"),
                scope.path("chat_id").asText(""),
                scope.path("user_id").asText(""),
                call.text("language_code"));
    }

    /** The commands shown in one chat, by their names in order; those of all chats where it has none of its own. */
    static List<String> commandsIn(World world, long chat) {
        var kind = chat < 0 ? "all_group_chats///" : "all_private_chats///";
        return world.menus(menus -> {
            for (String scope : List.of("chat/" + chat + "//", kind, "default///")) {
                if (menus.containsKey(scope)) {
                    return menus.get(scope).stream()
                            .map(line ->
                                    Json.read(line).orElseThrow().get("command").asText())
                            .toList();
                }
            }
            return List.of();
        });
    }

    private Answer file(Call call) {
        String id = call.text("file_id");
        return world.file(id)
                .map(file -> Answer.ok(Json.object()
                        .put("file_id", id)
                        .put("file_unique_id", "u" + id)
                        .put("file_size", file.bytes().length)
                        .put("file_path", file.path())))
                .orElseGet(() -> Answer.bad("wrong file_id or the file is temporarily unavailable"));
    }
}
