package id.jembatan.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The methods that put messages into chats or change them there. Thread-safe. */
final class Delivery {
    /** What a copy takes along. */
    private static final Set<String> CONTENT = Set.of(
            "text",
            "entities",
            "caption",
            "photo",
            "voice",
            "audio",
            "video",
            "video_note",
            "document",
            "animation",
            "sticker",
            "contact",
            "location",
            "poll");

    private static final Set<String> CAPTIONED = Set.of("photo", "voice", "audio", "video", "document", "animation");

    /** After this a message can no longer be deleted. */
    private static final Duration DELETABLE = Duration.ofHours(48);

    private final World world;

    Delivery(World world) {
        this.world = world;
    }

    Map<String, Function<Call, Answer>> methods() {
        return Map.ofEntries(
                Map.entry("sendMessage", in(this::sendMessage)),
                Map.entry("sendPhoto", in(this::sendPhoto)),
                Map.entry("sendDocument", in(this::sendDocument)),
                Map.entry("sendChatAction", in((call, room) -> Answer.done())),
                Map.entry("copyMessage", in(this::copyMessage)),
                Map.entry("copyMessages", in(this::copyMessages)),
                Map.entry("editMessageText", in(this::editText)),
                Map.entry("editMessageCaption", in(this::editCaption)),
                Map.entry("editMessageReplyMarkup", in(this::editMarkup)),
                Map.entry("deleteMessage", in(this::delete)),
                Map.entry("deleteMessages", in(this::deleteMany)),
                Map.entry("setMessageReaction", in(this::react)));
    }

    /** With the chat the call is about, if the bot may write there, while nothing else changes. */
    private Function<Call, Answer> in(BiFunction<Call, Room, Answer> method) {
        return call -> world.change(() -> world.room(call.chat())
                .map(room -> room.refusal().orElseGet(() -> method.apply(call, room)))
                .orElseGet(() -> Answer.bad("chat not found")));
    }

    private Answer sendMessage(Call call, Room room) {
        return post(call, room, Json.object().put("text", plain(call, "text")), Posted::json);
    }

    private Answer sendPhoto(Call call, Room room) {
        return sent(call, "photo", "photos", "foto.jpg")
                .map(id -> post(call, room, captioned(call, Shapes.photo(id)), Posted::json))
                .orElseGet(() -> Answer.bad("wrong file identifier/HTTP URL specified"));
    }

    private Answer sendDocument(Call call, Room room) {
        return sent(call, "document", "documents", "berkas")
                .map(id -> post(call, room, captioned(call, Shapes.document(id, "berkas")), Posted::json))
                .orElseGet(() -> Answer.bad("wrong file identifier/HTTP URL specified"));
    }

    private Answer copyMessage(Call call, Room room) {
        var source = world.room(call.number("from_chat_id", 0));
        if (source.isEmpty()) {
            return Answer.bad("chat not found");
        }
        var message = source.get().find(call.number("message_id", 0));
        if (message.isEmpty()) {
            return Answer.bad("message to copy not found");
        }
        ObjectNode content = content(message.get());
        if (content.isEmpty()) {
            return Answer.bad("message can't be copied");
        }
        if (call.has("caption") && CAPTIONED.stream().anyMatch(content::has)) {
            content.put("caption", plain(call, "caption"));
        }
        return post(call, room, content, Delivery::messageId);
    }

    private Answer copyMessages(Call call, Room room) {
        var source = world.room(call.number("from_chat_id", 0));
        if (source.isEmpty()) {
            return Answer.bad("chat not found");
        }
        var albums = new HashMap<String, String>();
        var result = Json.array();
        for (var id : call.params().get("message_ids")) {
            var message = source.get().find(id.asLong());
            if (message.isPresent() && !content(message.get()).isEmpty()) {
                ObjectNode content = content(message.get());
                message.get()
                        .album()
                        .ifPresent(album -> content.put(
                                "media_group_id", albums.computeIfAbsent(album, old -> "album-" + world.next())));
                if (call.flag("remove_caption")) {
                    content.remove("caption");
                }
                result.add(messageId(world.post(room, true, byBot(content))));
            }
        }
        return result.isEmpty() ? Answer.bad("there are no messages to copy") : Answer.ok(result);
    }

    private Answer editText(Call call, Room room) {
        return edit(call, room, "text", json -> json.put("text", plain(call, "text")));
    }

    private Answer editCaption(Call call, Room room) {
        return edit(call, room, "", json -> {
            json.remove("caption");
            return captioned(call, json);
        });
    }

    private Answer editMarkup(Call call, Room room) {
        return edit(call, room, "", json -> json);
    }

    private Answer edit(Call call, Room room, String needs, Function<ObjectNode, ObjectNode> change) {
        var message = room.find(call.number("message_id", 0));
        if (message.isEmpty()) {
            return Answer.bad("message to edit not found");
        }
        if (!message.get().byBot()) {
            return Answer.bad("message can't be edited");
        }
        if (!needs.isEmpty() && !message.get().has(needs)) {
            return Answer.bad("there is no text in the message to edit");
        }
        ObjectNode json = change.apply(message.get().json().deepCopy());
        json.remove("reply_markup");
        markup(call, json);
        ObjectNode before = message.get().json().deepCopy();
        before.remove("edit_date");
        ObjectNode after = json.deepCopy();
        after.remove("edit_date");
        if (after.equals(before)) {
            return Answer.bad("message is not modified: specified new message content and reply markup are exactly the"
                    + " same as a current content and reply markup of the message");
        }
        json.put("edit_date", world.now().getEpochSecond());
        var changed = message.get().with(json);
        room.messages.put(changed.id(), changed);
        return Answer.ok(changed.json());
    }

    private Answer delete(Call call, Room room) {
        var message = room.find(call.number("message_id", 0));
        if (message.isEmpty()) {
            return Answer.bad("message to delete not found");
        }
        if (!deletable(message.get(), room)) {
            return Answer.bad("message can't be deleted for everyone");
        }
        room.messages.put(message.get().id(), message.get().gone());
        return Answer.done();
    }

    private Answer deleteMany(Call call, Room room) {
        for (var id : call.params().get("message_ids")) {
            room.find(id.asLong())
                    .filter(message -> deletable(message, room))
                    .ifPresent(message -> room.messages.put(message.id(), message.gone()));
        }
        return Answer.done();
    }

    private boolean deletable(Posted message, Room room) {
        return (message.byBot() || room.isPrivate())
                && !message.at().plus(DELETABLE).isBefore(world.now());
    }

    private Answer react(Call call, Room room) {
        var message = room.find(call.number("message_id", 0));
        if (message.isEmpty()) {
            return Answer.bad("message to react not found");
        }
        var emoji = Optional.ofNullable(
                call.params().path("reaction").path(0).path("emoji").asText(null));
        room.messages.put(message.get().id(), message.get().reacted(emoji));
        return Answer.done();
    }

    private Answer post(Call call, Room room, ObjectNode content, Function<Posted, ObjectNode> result) {
        var reply = call.params().path("reply_parameters");
        if (reply.isObject()) {
            var quoted = room.find(reply.path("message_id").asLong());
            if (quoted.isEmpty() && !reply.path("allow_sending_without_reply").asBoolean()) {
                return Answer.bad("message to be replied not found");
            }
            quoted.ifPresent(message -> content.set("reply_to_message", Telegram.quoted(message)));
        }
        markup(call, content);
        return Answer.ok(result.apply(world.post(room, true, byBot(content))));
    }

    private static ObjectNode byBot(ObjectNode content) {
        ObjectNode whole = Json.object();
        whole.set("from", World.bot());
        return whole.setAll(content);
    }

    /** Only inline buttons stay with a message. */
    private static void markup(Call call, ObjectNode json) {
        var markup = call.params().path("reply_markup");
        if (!markup.path("inline_keyboard").isEmpty()) {
            json.set("reply_markup", markup.deepCopy());
        }
    }

    private static ObjectNode messageId(Posted posted) {
        return Json.object().put("message_id", posted.id());
    }

    private static ObjectNode content(Posted message) {
        return message.json().deepCopy().retain(CONTENT);
    }

    private static ObjectNode captioned(Call call, ObjectNode json) {
        return call.has("caption") ? json.put("caption", plain(call, "caption")) : json;
    }

    private static String plain(Call call, String name) {
        String text = call.text(name);
        if (call.has("parse_mode")
                && Formatting.read(text, call.text("parse_mode")) instanceof Formatting.Plain(var plain)) {
            return plain.strip();
        }
        return text.strip();
    }

    /** The id of the file handed in: a new one, or one that Telegram has. */
    private Optional<String> sent(Call call, String name, String folder, String fileName) {
        return call.attached(name)
                .map(file -> world.keep(folder, fileName, file.bytes()))
                .or(() ->
                        Optional.of(call.text(name)).filter(id -> world.file(id).isPresent()));
    }

    /** How many messages a call sends; 0 for calls that send none. */
    static int messages(Call call) {
        return switch (call.method()) {
            case "sendMessage", "sendPhoto", "sendDocument", "copyMessage" -> 1;
            case "copyMessages" -> call.params().path("message_ids").size();
            default -> 0;
        };
    }
}
