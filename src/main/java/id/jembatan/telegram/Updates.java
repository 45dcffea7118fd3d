package id.jembatan.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Content;
import id.jembatan.chat.Content.Kind;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Sender;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Telegram's updates as what people did. Read field by field and not by the library's models, which refuse a whole update for
 * one value they do not know. Pure, never throws. Fields: core.telegram.org/bots/api#update.
 */
final class Updates {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Logger log = LoggerFactory.getLogger(Updates.class);

    /** Files by their field in a message; an animation also has a document, so it comes first. */
    private static final Map<String, Kind> FILES = Map.of(
            "voice", Kind.VOICE,
            "audio", Kind.AUDIO,
            "video", Kind.VIDEO,
            "video_note", Kind.VIDEO_NOTE,
            "document", Kind.DOCUMENT);

    /** What a person sends that the bot cannot use but must not pass over in silence. */
    private static final Set<String> UNREADABLE =
            Set.of("sticker", "poll", "dice", "story", "game", "invoice", "paid_media", "giveaway", "checklist");

    private Updates() {}

    /**
     * Empty for what no person did, and for what cannot be read.
     *
     * @param bot our own number: in a group, an answer to somebody else's message is none to us
     */
    static Optional<Incoming> read(long id, String raw, long bot) {
        try {
            var update = MAPPER.readTree(raw);
            if (update.has("message")) {
                var message = update.get("message");
                return content(message).flatMap(content -> incoming(id, message, message.path("from"), bot, content));
            }
            if (update.has("edited_message")) {
                var message = update.get("edited_message");
                return edited(message).flatMap(content -> incoming(id, message, message.path("from"), bot, content));
            }
            if (update.has("callback_query")) {
                return pressed(id, update.get("callback_query"), bot);
            }
            return update.has("my_chat_member") ? reachable(id, update.get("my_chat_member"), bot) : Optional.empty();
        } catch (JsonProcessingException e) {
            log.warn("inbox row {} cannot be read: {}", id, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<Incoming> incoming(long id, JsonNode message, JsonNode from, long bot, Content content) {
        var chat = message.path("chat");
        boolean person =
                from.path("id").canConvertToLong() && !from.path("is_bot").asBoolean();
        if (!person || !chat.path("id").canConvertToLong()) {
            return Optional.empty();
        }
        boolean privately = chat.path("type").asText().equals("private");
        var answered = message.path("reply_to_message");
        var replyTo = privately || answered.path("from").path("id").asLong() == bot
                ? answered.path("message_id")
                : MissingNode.getInstance();
        return Optional.of(new Incoming(
                id,
                sender(from),
                new ChatId(chat.get("id").asLong()),
                privately,
                new MessageId(message.path("message_id").asLong()),
                replyTo.isMissingNode() ? Optional.empty() : Optional.of(new MessageId(replyTo.asLong())),
                content));
    }

    private static Sender sender(JsonNode from) {
        String name =
                from.path("first_name").asText() + " " + from.path("last_name").asText();
        return new Sender(from.get("id").asLong(), name.strip());
    }

    private static Optional<Content> content(JsonNode message) {
        if (message.has("migrate_to_chat_id")) {
            return Optional.of(new Content.Moved(
                    new ChatId(message.get("migrate_to_chat_id").asLong())));
        }
        if (message.path("text").isValueNode()) {
            return Optional.of(new Content.Text(message.get("text").asText()));
        }
        return file(message).or(() -> other(message));
    }

    private static Optional<Content> file(JsonNode message) {
        if (message.path("animation").isObject()) {
            return Optional.of(file(message, Kind.ANIMATION, message.get("animation")));
        }
        var sizes = message.path("photo");
        if (sizes.isArray() && !sizes.isEmpty()) { // the last is the largest
            return Optional.of(file(message, Kind.PHOTO, sizes.get(sizes.size() - 1)));
        }
        return FILES.entrySet().stream()
                .filter(entry -> message.path(entry.getKey()).isObject())
                .map(entry -> file(message, entry.getValue(), message.get(entry.getKey())))
                .findFirst();
    }

    private static Content file(JsonNode message, Kind kind, JsonNode file) {
        var album = message.path("media_group_id");
        return new Content.File(
                kind,
                file.path("file_id").asText(),
                message.path("caption").asText(),
                album.isMissingNode() ? Optional.empty() : Optional.of(album.asText()));
    }

    private static Optional<Content> other(JsonNode message) {
        var contact = message.path("contact");
        if (contact.isObject()) {
            return Optional.of(new Content.Contact(
                    contact.path("phone_number").asText(),
                    contact.path("first_name").asText()));
        }
        var place = message.path("location");
        if (place.isObject()) {
            return Optional.of(new Content.Location(
                    place.path("latitude").asDouble(), place.path("longitude").asDouble()));
        }
        return UNREADABLE.stream().filter(message::has).findFirst().map(Content.Unreadable::new);
    }

    private static Optional<Content> edited(JsonNode message) {
        var text = message.has("text") ? message.get("text") : message.path("caption");
        return text.isValueNode() ? Optional.of(new Content.Edited(text.asText())) : Optional.empty();
    }

    /** A press under a message that is too old to be shown still has its chat; under none, it counts as private. */
    private static Optional<Incoming> pressed(long id, JsonNode query, long bot) {
        var press = new Content.Pressed(
                query.path("data").asText(), query.path("id").asText());
        var from = query.path("from");
        if (query.path("message").path("chat").has("id")) {
            var message = query.get("message");
            return incoming(id, message, from, bot, press)
                    .map(in -> new Incoming(
                            in.id(), in.who(), in.chat(), in.privately(), in.message(), Optional.empty(), press));
        }
        if (!from.path("id").canConvertToLong() || query.has("inline_message_id")) {
            return Optional.empty();
        }
        var chat = new ChatId(from.get("id").asLong());
        return Optional.of(new Incoming(id, sender(from), chat, true, new MessageId(0), Optional.empty(), press));
    }

    private static Optional<Incoming> reachable(long id, JsonNode change, long bot) {
        if (!change.path("chat").path("type").asText().equals("private")) {
            return Optional.empty();
        }
        boolean member = change.path("new_chat_member").path("status").asText().equals("member");
        return incoming(id, change, change.path("from"), bot, new Content.Reachable(member));
    }
}
