package id.jembatan.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** One chat and what stands in it. Guarded by the lock of {@link World}. */
final class Room {
    private final ObjectNode chat;
    final TreeMap<Long, Posted> messages = new TreeMap<>();
    private long lastId;

    /** Whether the person ever wrote to the bot; a bot cannot write first. */
    boolean started;

    boolean blocked;
    boolean deactivated;
    boolean kicked;
    OptionalLong movedTo = OptionalLong.empty();

    Room(ObjectNode chat) {
        this.chat = chat;
        this.started = !isPrivate();
    }

    long id() {
        return chat.get("id").asLong();
    }

    boolean isPrivate() {
        return chat.get("type").asText().equals("private");
    }

    ObjectNode chat() {
        return chat.deepCopy();
    }

    long nextId() {
        return ++lastId;
    }

    /** Takes in a message that was handed out as raw JSON; one that says too little, or is known, changes nothing. */
    boolean learn(JsonNode message, Instant at) {
        long id = message.path("message_id").asLong();
        if (id <= 0 || messages.containsKey(id) || message.path("date").asLong() == 0) {
            return false;
        }
        lastId = Math.max(lastId, id);
        messages.put(id, new Posted(id(), id, message.deepCopy(), false, 0, false, Optional.empty(), at));
        return true;
    }

    /** A message that is still there. */
    Optional<Posted> find(long id) {
        return Optional.ofNullable(messages.get(id)).filter(message -> !message.deleted());
    }

    /** Why the bot cannot write here, if it cannot. */
    Optional<Answer> refusal() {
        if (movedTo.isPresent()) {
            return Optional.of(Answer.migrated(movedTo.getAsLong()));
        }
        if (kicked) {
            return Optional.of(Answer.forbidden(
                    "bot was kicked from the " + chat.get("type").asText() + " chat"));
        }
        if (deactivated) {
            return Optional.of(Answer.forbidden("user is deactivated"));
        }
        if (blocked) {
            return Optional.of(Answer.forbidden("bot was blocked by the user"));
        }
        return started
                ? Optional.empty()
                : Optional.of(Answer.forbidden("bot can't initiate conversation with a user"));
    }
}
