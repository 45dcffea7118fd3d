package id.jembatan.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the server says to one request.
 *
 * @param status HTTP status, 200 or Telegram's error code
 * @param body what is written, normally JSON
 * @param note what the journal keeps instead of the body
 */
record Answer(int status, String body, Optional<JsonNode> note) {

    Answer(int status, String body) {
        this(status, body, Optional.empty());
    }

    static Answer ok(JsonNode result) {
        ObjectNode body = Json.object().put("ok", true);
        body.set("result", result);
        return new Answer(200, Json.text(body));
    }

    static Answer done() {
        return ok(BooleanNode.TRUE);
    }

    static Answer error(int code, String description) {
        return error(code, description, parameters -> parameters);
    }

    static Answer bad(String description) {
        return error(400, "Bad Request: " + description);
    }

    static Answer forbidden(String description) {
        return error(403, "Forbidden: " + description);
    }

    static Answer tooMany(int seconds) {
        return error(
                429, "Too Many Requests: retry after " + seconds, parameters -> parameters.put("retry_after", seconds));
    }

    static Answer migrated(long to) {
        return error(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                parameters -> parameters.put("migrate_to_chat_id", to));
    }

    Answer noted(JsonNode instead) {
        return new Answer(status, body, Optional.of(instead));
    }

    boolean isOk() {
        return status == 200;
    }

    private static Answer error(int code, String description, UnaryOperator<ObjectNode> parameters) {
        ObjectNode body = Json.object().put("ok", false).put("error_code", code).put("description", description);
        ObjectNode extra = parameters.apply(Json.object());
        if (!extra.isEmpty()) {
            body.set("parameters", extra);
        }
        return new Answer(code, Json.text(body));
    }
}
