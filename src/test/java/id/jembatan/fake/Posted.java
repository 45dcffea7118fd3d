package id.jembatan.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A message as it stands in a chat now. Immutable; a later edit or deletion makes another one.
 *
 * @param json the Message object, as Telegram would hand it out
 * @param byBot whether the bot wrote it
 * @param edits how often it was changed
 * @param deleted whether it is gone from the chat
 * @param reaction the emoji the bot put on it
 * @param at when it was posted
 */
public record Posted(
        long chat,
        long id,
        ObjectNode json,
        boolean byBot,
        int edits,
        boolean deleted,
        Optional<String> reaction,
        Instant at) {

    /** An inline button; {@code data} and {@code url} are empty where it has none. */
    public record Key(String text, String data, String url) {}

    /** The text or the caption; empty where there is none. */
    public String text() {
        return json.path("text").asText(json.path("caption").asText(""));
    }

    /** The message this one answers, if it does. */
    public OptionalLong replyTo() {
        return Call.asNumber(json.path("reply_to_message").path("message_id"));
    }

    /** The inline buttons, row by row, as last edited; empty where there are none. */
    public List<List<Key>> buttons() {
        return stream(json.path("reply_markup").path("inline_keyboard"))
                .map(row -> stream(row).map(Posted::key).toList())
                .toList();
    }

    /** What the buttons say, in reading order. */
    public List<String> labels() {
        return buttons().stream().flatMap(List::stream).map(Key::text).toList();
    }

    /** The button with this label or this data. */
    public Optional<Key> button(String labelOrData) {
        return buttons().stream()
                .flatMap(List::stream)
                .filter(key -> key.text().equals(labelOrData) || key.data().equals(labelOrData))
                .findFirst();
    }

    /** What ties it to the other parts of an album. */
    public Optional<String> album() {
        return Optional.ofNullable(json.path("media_group_id").asText(null));
    }

    /** Whether it carries this, such as {@code photo}, {@code voice} or {@code text}. */
    public boolean has(String kind) {
        return json.has(kind);
    }

    Posted with(ObjectNode changed) {
        return new Posted(chat, id, changed, byBot, edits + 1, deleted, reaction, at);
    }

    Posted gone() {
        return new Posted(chat, id, json, byBot, edits, true, reaction, at);
    }

    Posted reacted(Optional<String> emoji) {
        return new Posted(chat, id, json, byBot, edits, deleted, emoji, at);
    }

    private static Key key(JsonNode node) {
        return new Key(
                node.path("text").asText(""),
                node.path("callback_data").asText(""),
                node.path("url").asText(""));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
