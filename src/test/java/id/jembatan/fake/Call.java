package id.jembatan.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One request as it came in.
 *
 * @param method as the bot wrote it, in any letter case
 * @param params by name; where the body was a form every value is a text
 * @param files what a multipart body carried, by the name of its part
 */
record Call(String method, ObjectNode params, Map<String, Upload> files) {

    /** How a parameter names the part of the body that holds its file. */
    static final String ATTACHED = "attach://";

    record Upload(String name, byte[] bytes) {}

    boolean is(String other) {
        return method.equalsIgnoreCase(other);
    }

    boolean has(String name) {
        return params.hasNonNull(name);
    }

    String text(String name) {
        return params.path(name).asText("");
    }

    boolean flag(String name) {
        return params.path(name).asBoolean(false);
    }

    long number(String name, long otherwise) {
        return asNumber(params.path(name)).orElse(otherwise);
    }

    /** The file that a parameter brings along, if it does. */
    Optional<Upload> attached(String name) {
        String value = text(name);
        return value.startsWith(ATTACHED)
                ? Optional.ofNullable(files.get(value.substring(ATTACHED.length())))
                : Optional.empty();
    }

    /** The chat it is about; 0 where it is about none or about a name. */
    long chat() {
        return number("chat_id", 0);
    }

    static OptionalLong asNumber(JsonNode node) {
        if (node.isIntegralNumber()) {
            return OptionalLong.of(node.asLong());
        }
        if (node.isTextual() && node.asText().matches("-?\\d{1,18}")) {
            return OptionalLong.of(Long.parseLong(node.asText()));
        }
        return OptionalLong.empty();
    }
}
