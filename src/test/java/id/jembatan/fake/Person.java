package id.jembatan.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Somebody at a phone, in a private chat with the bot or in a group ({@link #in}). What they do becomes an update at once; what
 * returns a number returns the number of the message written. Thread-safe.
 */
public final class Person {
    private final Telegram telegram;
    private final ObjectNode user;
    private final Room room;

    Person(Telegram telegram, ObjectNode user, Room room) {
        this.telegram = telegram;
        this.user = user;
        this.room = room;
    }

    /** The user's number, which is also that of the private chat. */
    public long id() {
        return user.get("id").asLong();
    }

    /** The number of the chat this person writes in. */
    public long chat() {
        return room.id();
    }

    /** The same person, writing in a group. */
    public Person in(Group group) {
        return new Person(telegram, user, group.room());
    }

    public long writes(String text) {
        return says(Shapes.text(text));
    }

    /** Opens the bot, by a link where {@code payload} is not empty. */
    public long starts(String payload) {
        return writes(payload.isEmpty() ? "/start" : "/start " + payload);
    }

    public long replies(long to, String text) {
        return says(answering(to, Shapes.text(text)));
    }

    /** Answers a message with a photo. */
    public long repliesWithPhoto(long to, String caption) {
        return says(answering(to, captioned(Shapes.photo(telegram.file("photos", "foto.jpg")), caption)));
    }

    public void edits(long message, String text) {
        var edited = telegram.world().change(() -> {
            ObjectNode json = existing(message).json().deepCopy();
            json.remove("entities");
            json.setAll(json.has("caption") ? Json.object().put("caption", text) : Shapes.text(text));
            json.put("edit_date", telegram.world().now().getEpochSecond());
            var changed = existing(message).with(json);
            room.messages.put(message, changed);
            return changed;
        });
        telegram.tell("edited_message", edited.json());
    }

    /** Takes a message out of the chat; Telegram does not tell the bot. */
    public void deletes(long message) {
        telegram.world()
                .change(() -> room.messages.put(message, existing(message).gone()));
    }

    public long photo(String caption) {
        return says(captioned(Shapes.photo(telegram.file("photos", "foto.jpg")), caption));
    }

    /** Several photos at once, the first with the caption; their numbers in order. */
    public List<Long> album(int photos, String caption) {
        String album = "album-" + telegram.world().next();
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < photos; i++) {
            var photo = captioned(Shapes.photo(telegram.file("photos", "foto.jpg")), i == 0 ? caption : "");
            numbers.add(says(photo.put("media_group_id", album)));
        }
        return List.copyOf(numbers);
    }

    public long voice() {
        return says(Shapes.voice(telegram.file("voice", "suara.oga")));
    }

    public long videoNote() {
        return says(Shapes.videoNote(telegram.file("video_notes", "bulat.mp4")));
    }

    public long document(String name, String caption) {
        return says(captioned(Shapes.document(telegram.file("documents", name), name), caption));
    }

    public long contact(String phone, String name) {
        return says(Shapes.contact(phone, name));
    }

    public long location(double latitude, double longitude) {
        return says(Shapes.location(latitude, longitude));
    }

    public long sticker(String emoji) {
        return says(Shapes.sticker(telegram.file("stickers", "stiker.webp"), emoji));
    }

    public long poll(String question, String... options) {
        return says(Shapes.poll("poll-" + telegram.world().next(), question, List.of(options)));
    }

    /** Sends on somebody else's text. */
    public long forwards(String text) {
        ObjectNode content = Shapes.text(text);
        content.putObject("forward_origin")
                .put("type", "hidden_user")
                .put("sender_user_name", "Calo")
                .put("date", telegram.world().now().getEpochSecond());
        return says(content);
    }

    public void blocks() {
        telegram.world().change(() -> room.blocked = true);
        membership("member", "kicked");
    }

    public void unblocks() {
        telegram.world().change(() -> {
            room.blocked = false;
            room.started = true;
            return true;
        });
        membership("kicked", "member");
    }

    /** Telegram tells the bot only by refusing to deliver. */
    public void deletesAccount() {
        telegram.world().change(() -> room.deactivated = true);
    }

    /** Presses a button of the newest message that has it, by its label or data; returns the press to be answered. */
    public String presses(String labelOrData) {
        var message = reads().reversed().stream()
                .filter(posted -> posted.button(labelOrData).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no button '" + labelOrData + "' in chat " + chat()
                        + "; there are " + reads().stream().map(Posted::labels).toList()));
        return presses(message.id(), labelOrData);
    }

    /** Presses a button that really is under this message now. */
    public String presses(long message, String labelOrData) {
        var posted = existing(message);
        var key = posted.button(labelOrData)
                .orElseThrow(() -> new NoSuchElementException(
                        "no button '" + labelOrData + "' under message " + message + "; there are " + posted.labels()));
        if (key.data().isEmpty()) {
            throw new IllegalArgumentException("the button '" + labelOrData + "' sends nothing to the bot: " + key);
        }
        return forges(message, key.data());
    }

    /** Sends a press with any data, as a stale screen or a hostile device may; the message may be gone from the chat. */
    public String forges(long message, String data) {
        String press = telegram.world().press("press-" + telegram.world().next());
        ObjectNode query = Json.object().put("id", press);
        query.set("from", user.deepCopy());
        query.set(
                "message",
                telegram.world()
                        .change(() -> room.find(message).map(Posted::json))
                        .orElseGet(() -> inaccessible(message)));
        telegram.tell("callback_query", query.put("chat_instance", "c" + chat()).put("data", data));
        return press;
    }

    /** What the bot has said in this chat and is still there, oldest first. */
    public List<Posted> reads() {
        return telegram.world().messages(chat()).stream()
                .filter(posted -> posted.byBot() && !posted.deleted())
                .toList();
    }

    /** Waits until the bot has said something with these words here; fails at the deadline. */
    public Posted hears(String textPart, Duration deadline) {
        return telegram.world()
                .await(
                        () -> reads().reversed().stream()
                                .filter(posted -> posted.text().contains(textPart))
                                .findFirst(),
                        deadline)
                .orElseThrow(() ->
                        new AssertionError("chat " + chat() + " did not read '" + textPart + "' within " + deadline
                                + " but " + reads().stream().map(Posted::text).toList()));
    }

    private long says(ObjectNode content) {
        telegram.world().change(() -> room.started = true);
        return telegram.say(room, user, content);
    }

    private ObjectNode answering(long to, ObjectNode content) {
        content.set("reply_to_message", Telegram.quoted(existing(to)));
        return content;
    }

    private Posted existing(long message) {
        Optional<Posted> found = telegram.world().change(() -> room.find(message));
        return found.orElseThrow(() -> new NoSuchElementException("no message " + message + " in chat " + chat()));
    }

    private void membership(String before, String after) {
        long now = telegram.world().now().getEpochSecond();
        telegram.tell("my_chat_member", Shapes.membership(room.chat(), user.deepCopy(), now, before, after));
    }

    private ObjectNode inaccessible(long message) {
        ObjectNode json = Json.object().put("message_id", message).put("date", 0);
        json.set("chat", room.chat());
        return json;
    }

    private static ObjectNode captioned(ObjectNode content, String caption) {
        return caption.isEmpty() ? content : content.put("caption", caption);
    }
}
