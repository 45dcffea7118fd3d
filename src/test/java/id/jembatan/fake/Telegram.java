package id.jembatan.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What people and groups act on: the world, and the updates that tell the bot of it. Thread-safe. */
record Telegram(World world, UpdateQueue queue) {
    /** Telegram builds an update in a buffer of this many bytes and drops what is larger. */
    private static final int LARGEST_UPDATE = 64 << 10;

    private static final Pattern UPDATE_ID = Pattern.compile("\"update_id\"\\s*:\\s*-?\\d+");

    /** Tells the bot of one thing, where it asked for that kind of thing. */
    void tell(String kind, JsonNode what) {
        String json = Json.text(what);
        if (json.getBytes(StandardCharsets.UTF_8).length > LARGEST_UPDATE) {
            throw new IllegalArgumentException("Telegram drops a " + kind + " above 64 KiB; push it as raw JSON");
        }
        queue.push(kind, id -> "{\"update_id\":" + id + ",\"" + kind + "\":" + json + "}");
    }

    /** Puts a person's message into a chat and tells the bot; returns the message's number. */
    long say(Room room, ObjectNode from, ObjectNode content) {
        ObjectNode whole = Json.object();
        whole.set("from", from.deepCopy());
        whole.setAll(content);
        var posted = world.post(room, false, whole);
        tell("message", posted.json());
        return posted.id();
    }

    /** Pushes any update, letter for letter but for its number, and remembers the chat, message and press it speaks of. */
    long pushRaw(String json) {
        Json.read(json).ifPresent(update -> update.forEach(this::remember));
        var found = UPDATE_ID.matcher(json);
        boolean numbered = found.find();
        return queue.push(id -> numbered
                ? json.substring(0, found.start()) + "\"update_id\":" + id + json.substring(found.end())
                : "{\"update_id\":" + id + "," + json.substring(json.indexOf('{') + 1));
    }

    private void remember(JsonNode part) {
        if (part.has("chat_instance") && part.path("id").isTextual()) {
            world.press(part.get("id").asText());
        }
        JsonNode message = part.has("message") ? part.get("message") : part;
        JsonNode chat = message.path("chat");
        if (chat.path("id").canConvertToLong() && chat.path("type").isTextual()) {
            Room room = world.open((ObjectNode) chat);
            world.change(() -> {
                room.started = true;
                return room.learn(message, world.now());
            });
        }
    }

    /** A file's id, with a few bytes behind it that can be fetched. */
    String file(String folder, String name) {
        return world.keep(folder, name, (folder + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The message as others quote it. */
    static ObjectNode quoted(Posted message) {
        ObjectNode json = message.json().deepCopy();
        json.remove("reply_to_message");
        return json;
    }
}
