package id.jembatan.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.fake.MethodTable.Method;
import id.jembatan.fake.MethodTable.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Holds one request against the table and against the rules no table can say. Immutable. */
final class Checks {
    /** What an inline button is besides its one action. */
    private static final Set<String> NO_ACTION = Set.of("text", "style", "icon_custom_emoji_id");

    /**
     * @param what names the thing, what was seen, what was expected
     * @param refusal Telegram's words for it; empty where Telegram lets it pass
     */
    record Finding(String what, String refusal) {}

    /** @param call with typed values, also where the body was a form */
    record Checked(Call call, List<Finding> findings) {}

    private final MethodTable table;

    Checks(MethodTable table) {
        this.table = table;
    }

    Checked check(Method method, Call raw) {
        var params = raw.params().deepCopy();
        var findings = new ArrayList<Finding>();
        String named = params.path("method").asText(method.name());
        if (!method.params().containsKey("method") && params.remove("method") != null && !raw.is(named)) {
            findings.add(new Finding(method.name() + ": the body says method '" + named + "'", ""));
        }
        method.params().values().forEach(row -> typed(row, params));
        raw.files().keySet().stream()
                .filter(name -> method.params().containsKey(name) && !params.has(name))
                .forEach(name -> params.put(name, Call.ATTACHED + name));
        findings.addAll(fields(method.name(), method.params(), params));
        var call = new Call(method.name(), params, raw.files());
        findings.addAll(beyond(call));
        return new Checked(call, List.copyOf(findings));
    }

    /** A form writes everything as text, and JSON may carry an object as its text too. */
    private static void typed(Row row, ObjectNode params) {
        var value = params.path(row.name());
        if (!value.isTextual() || row.types().contains("String")) {
            return;
        }
        String text = value.asText();
        if (row.types().contains("Integer") && text.matches("-?\\d{1,18}")) {
            params.set(row.name(), LongNode.valueOf(Long.parseLong(text)));
        } else if (row.types().contains("Boolean") && Set.of("true", "false").contains(text.toLowerCase())) {
            params.set(row.name(), BooleanNode.valueOf(Boolean.parseBoolean(text.toLowerCase())));
        } else if (text.startsWith("{") || text.startsWith("[")) {
            Json.read(text).ifPresent(parsed -> params.set(row.name(), parsed));
        }
    }

    private List<Finding> fields(String of, Map<String, Row> rows, JsonNode object) {
        var findings = new ArrayList<Finding>();
        for (var field : object.properties()) {
            if (!rows.containsKey(field.getKey())) {
                findings.add(new Finding(of + ": unknown '" + field.getKey() + "'", ""));
            }
        }
        for (var row : rows.values()) {
            String where = of + "." + row.name();
            if (object.hasNonNull(row.name())) {
                findings.addAll(value(where, row, object));
            } else if (row.required()) {
                findings.add(new Finding(where + ": missing", said(row.lacking(), where)));
            }
        }
        if (of.equals("InlineKeyboardButton")) {
            action(object).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> action(JsonNode button) {
        var actions = button.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !NO_ACTION.contains(name))
                .toList();
        return actions.size() == 1
                ? Optional.empty()
                : Optional.of(new Finding(
                        "InlineKeyboardButton: " + actions + " instead of exactly one action",
                        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"));
    }

    private List<Finding> value(String where, Row row, JsonNode object) {
        var value = object.get(row.name());
        if (value.isTextual() && !StandardCharsets.UTF_16BE.newEncoder().canEncode(value.asText())) {
            return List.of(new Finding(where + ": half a surrogate pair", "strings must be encoded in UTF-8"));
        }
        var findings = new ArrayList<>(type(where, row.types(), value));
        if (!row.values().isEmpty() && !row.values().contains(value.asText())) {
            findings.add(new Finding(where + ": '" + value.asText() + "' is none of " + row.values(), said("", where)));
        }
        if (!row.unit().isEmpty() && findings.isEmpty()) {
            findings.addAll(size(where, row, value, object));
        }
        return findings;
    }

    private static List<Finding> size(String where, Row row, JsonNode value, JsonNode object) {
        String text = value.asText("");
        if (row.unit().equals("utf16") && object.hasNonNull("parse_mode")) {
            switch (Formatting.read(text, object.get("parse_mode").asText())) {
                case Formatting.Plain(var plain) -> text = plain;
                case Formatting.Broken(var why) -> {
                    return List.of(new Finding(where + ": " + why, "can't parse entities: " + why));
                }
            }
        }
        long size = switch (row.unit()) {
            case "utf16" -> row.min().orElse(0) > 0 && isBlank(text) ? 0 : text.length();
            case "bytes" -> text.getBytes(StandardCharsets.UTF_8).length;
            case "items" -> value.size();
            default -> value.asLong();
        };
        if (row.max().isPresent() && size > row.max().getAsInt()) {
            return List.of(new Finding(
                    where + ": " + size + " " + row.unit() + ", at most "
                            + row.max().getAsInt(),
                    row.unit().equals("value") ? "" : said(row.exceeding(), where)));
        }
        if (row.min().isPresent() && size < row.min().getAsInt()) {
            return List.of(new Finding(
                    where + ": " + size + " " + row.unit() + ", at least "
                            + row.min().getAsInt(),
                    row.unit().equals("value") ? "" : said(row.lacking(), where)));
        }
        return List.of();
    }

    /** Whether nothing of it can be seen. */
    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(letter -> Character.isWhitespace(letter)
                        || Character.isSpaceChar(letter)
                        || Character.getType(letter) == Character.FORMAT
                        || Character.getType(letter) == Character.CONTROL);
    }

    private List<Finding> type(String where, List<String> types, JsonNode value) {
        var likely = types.stream().filter(type -> hasAllOf(type, value)).toList();
        return (likely.isEmpty() ? types : likely)
                .stream()
                        .map(type -> type(where, type, value))
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow();
    }

    private boolean hasAllOf(String type, JsonNode value) {
        return table.shape(type)
                .map(shape -> shape.fields().values().stream()
                        .allMatch(row -> !row.required() || value.hasNonNull(row.name())))
                .orElse(true);
    }

    private List<Finding> type(String where, String type, JsonNode value) {
        if (type.startsWith("Array of ")) {
            String inner = type.substring("Array of ".length());
            return value.isArray()
                    ? StreamSupport.stream(value.spliterator(), false)
                            .flatMap(item -> type(where + "[]", inner, item).stream())
                            .toList()
                    : wrong(where, type, value);
        }
        boolean fits = switch (type) {
            case "Integer" -> value.isIntegralNumber();
            case "Float" -> value.isNumber();
            case "Boolean" -> value.isBoolean();
            case "True" -> value.isBoolean() && value.asBoolean();
            case "String", "InputFile" -> value.isTextual();
            default -> value.isObject();
        };
        return fits && value.isObject() ? shaped(where, type, value) : fits ? List.of() : wrong(where, type, value);
    }

    private List<Finding> shaped(String where, String type, JsonNode value) {
        var choices = table.choices(type);
        if (!choices.isEmpty()) {
            return type(where, choices, value);
        }
        return table.shape(type)
                .map(shape -> fields(type, shape.fields(), value))
                .orElseGet(() -> List.of(new Finding(where + ": the table does not know " + type, "")));
    }

    private static List<Finding> wrong(String where, String type, JsonNode value) {
        return List.of(new Finding(where + ": " + value.getNodeType() + ", expected " + type, said("", where)));
    }

    private static String said(String words, String where) {
        return words.isEmpty() ? "can't parse " + where.substring(where.lastIndexOf('.') + 1) : words;
    }

    private static List<Finding> beyond(Call call) {
        var findings = new ArrayList<Finding>();
        boolean edit = call.method().startsWith("edit");
        if (edit && !call.has("inline_message_id") && !(call.has("chat_id") && call.has("message_id"))) {
            findings.add(new Finding(
                    call.method() + ": neither a message nor an inline message",
                    "message identifier is not specified"));
        }
        if (call.is("editMessageText") && !call.has("text") && !call.has("rich_message")) {
            findings.add(new Finding("editMessageText.text: missing", "message text is empty"));
        }
        if (call.is("copyMessages")) {
            var ids = call.params().path("message_ids");
            for (int i = 1; i < ids.size(); i++) {
                if (ids.get(i).asLong() <= ids.get(i - 1).asLong()) {
                    findings.add(new Finding(
                            "copyMessages.message_ids: not strictly increasing",
                            "message identifiers must be in a strictly increasing order"));
                    break;
                }
            }
        }
        if (call.is("setMyCommands")) {
            for (var command : call.params().path("commands")) {
                if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")) {
                    findings.add(new Finding("BotCommand.command: not a-z, 0-9, _", "BOT_COMMAND_INVALID"));
                }
            }
        }
        return findings;
    }
}
