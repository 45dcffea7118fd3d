package id.jembatan.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Holds requests and answers against Telegram's published description of its Bot API, where that is at hand beside the project:
 * {@code ../shared/bot-api/bot-api-10.1.json}, or the file that the system property {@code bot.api.spec} names. Immutable.
 */
public final class SpecCheck {
    private static final Pattern LENGTH = Pattern.compile("(\\d+)-(\\d+) (characters|bytes)");

    /** Parameters the library adds to every body; Telegram takes no notice. */
    private static final Set<String> HARMLESS = Set.of("method");

    private static final Set<String> LABEL = Set.of("text", "style", "icon_custom_emoji_id");

    /** What the pages say of one parameter or field. */
    record Field(List<String> types, boolean required, String description) {}

    private final JsonNode spec;
    private final Map<String, JsonNode> methods = new HashMap<>();

    private SpecCheck(JsonNode spec) {
        this.spec = spec;
        spec.get("methods")
                .properties()
                .forEach(method -> methods.put(method.getKey().toLowerCase(), method.getValue()));
    }

    /** Empty where the description is not at hand. */
    public static Optional<SpecCheck> find() {
        var named = Optional.ofNullable(System.getProperty("bot.api.spec")).map(Path::of);
        return named.or(() -> Optional.of(Path.of("..", "shared", "bot-api", "bot-api-10.1.json")))
                .filter(Files::isReadable)
                .map(SpecCheck::read);
    }

    /** As {@link #find}, read once only. */
    static Optional<SpecCheck> shared() {
        return Shared.SPEC;
    }

    private static final class Shared {
        static final Optional<SpecCheck> SPEC = find();
    }

    static SpecCheck read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new SpecCheck(Json.read(text).orElseThrow(() -> new IllegalArgumentException(file + ": not JSON")));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Holds journals against the description: its file first, then one or more of JSON lines. */
    public static void main(String[] args) {
        var check = read(Path.of(args[0]));
        var findings = new ArrayList<String>();
        for (String file : List.of(args).subList(1, args.length)) {
            findings.addAll(check.journal(Path.of(file)));
        }
        if (!findings.isEmpty()) {
            throw new IllegalStateException(String.join("\n", findings));
        }
    }

    /** What is wrong in a journal of JSON lines, each with the file and the line; empty where nothing is. */
    public List<String> journal(Path file) {
        try (var lines = Files.lines(file)) {
            var findings = new ArrayList<String>();
            int number = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                number++;
                String where = file + ":" + number + ": ";
                Json.read(line)
                        .ifPresentOrElse(
                                entry -> entry(entry).forEach(finding -> findings.add(where + finding)),
                                () -> findings.add(where + "not JSON"));
            }
            return List.copyOf(findings);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** What is wrong in a journal; empty where nothing is. */
    List<String> entries(List<Journal.Entry> entries) {
        return entries.stream()
                .flatMap(entry ->
                        entry(entry.method(), entry.params(), entry.status(), entry.effect(), entry.answer()).stream())
                .toList();
    }

    private List<String> entry(JsonNode line) {
        return entry(
                line.path("method").asText(),
                line.path("params"),
                line.path("status").asInt(),
                line.path("effect").asText(),
                line.path("answer"));
    }

    private List<String> entry(String method, JsonNode params, int status, String effect, JsonNode answer) {
        if (status == 401) {
            return List.of(); // refused at the door, unread
        }
        var findings = new ArrayList<>(request(method, params));
        if (effect.equals("done") && !method.equals("getUpdates")) {
            findings.addAll(answer(method, answer.path("result")));
        }
        return findings;
    }

    /** What is wrong with a value of a type, such as Update. */
    List<String> value(String type, JsonNode value) {
        return one(type, type, value);
    }

    List<String> request(String method, JsonNode params) {
        var described = methods.get(method.toLowerCase());
        return described == null ? List.of(method + ": unknown method") : fields(method, fieldsOf(described), params);
    }

    List<String> answer(String method, JsonNode result) {
        return any(method + " answer", strings(methods.get(method.toLowerCase()).path("returns")), result);
    }

    /** The parameters of a method or the fields of a type, by name; empty where there is no such. */
    Map<String, Field> describe(String methodOrType) {
        var method = methods.get(methodOrType.toLowerCase());
        return fieldsOf(method != null ? method : spec.path("types").path(methodOrType));
    }

    /** What a method returns, or what a type is a choice of. */
    List<String> alternatives(String methodOrType) {
        var method = methods.get(methodOrType.toLowerCase());
        return method != null
                ? strings(method.path("returns"))
                : strings(spec.path("types").path(methodOrType).path("subtypes"));
    }

    /** The name as the pages write it; empty for no method of theirs. */
    boolean hasMethod(String name) {
        return spec.path("methods").has(name);
    }

    private static Map<String, Field> fieldsOf(JsonNode described) {
        var fields = new HashMap<String, Field>();
        for (var field : described.path("fields")) {
            fields.put(
                    field.get("name").asText(),
                    new Field(
                            strings(field.get("types")),
                            field.get("required").asBoolean(),
                            field.get("description").asText()));
        }
        return fields;
    }

    private List<String> fields(String of, Map<String, Field> fields, JsonNode object) {
        var findings = new ArrayList<String>();
        for (var given : object.properties()) {
            var field = fields.get(given.getKey());
            String where = of + "." + given.getKey();
            if (field == null && !HARMLESS.contains(given.getKey())) {
                findings.add(where + ": unknown");
            } else if (field != null) {
                findings.addAll(any(where, field.types(), given.getValue()));
                findings.addAll(length(where, field, given.getValue(), object));
            }
        }
        fields.forEach((name, field) -> {
            if (field.required() && !object.hasNonNull(name)) {
                findings.add(of + "." + name + ": missing");
            }
        });
        if (of.equals("InlineKeyboardButton")) {
            long actions = object.properties().stream()
                    .filter(field -> !LABEL.contains(field.getKey()))
                    .count();
            if (actions != 1) {
                findings.add(of + ": " + actions + " actions");
            }
        }
        return findings;
    }

    private static List<String> length(String where, Field field, JsonNode value, JsonNode object) {
        var limits = LENGTH.matcher(field.description());
        if (!limits.find() || !value.isTextual() || object.has("parse_mode")) {
            return List.of();
        }
        int length = limits.group(3).equals("bytes")
                ? value.asText().getBytes(StandardCharsets.UTF_8).length
                : value.asText().length();
        return length < Integer.parseInt(limits.group(1)) || length > Integer.parseInt(limits.group(2))
                ? List.of(where + ": length " + length + ", expected " + limits.group())
                : List.of();
    }

    /** Fits one of the types; else what is wrong with the one that fits best. */
    private List<String> any(String where, List<String> types, JsonNode value) {
        return types.stream()
                .map(type -> one(where, type, value))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private List<String> one(String where, String type, JsonNode value) {
        if (type.startsWith("Array of ")) {
            return value.isArray()
                    ? StreamSupport.stream(value.spliterator(), false)
                            .flatMap(item -> one(where + "[]", type.substring("Array of ".length()), item).stream())
                            .toList()
                    : List.of(where + ": expected " + type);
        }
        var choices = alternatives(type);
        if (!choices.isEmpty() && !methods.containsKey(type.toLowerCase())) {
            return any(where, choices, value);
        }
        boolean fits = switch (type) {
            case "Integer" -> value.isIntegralNumber();
            case "Float" -> value.isNumber();
            case "Boolean", "True" -> value.isBoolean();
            case "String" -> value.isTextual();
            case "InputFile" -> value.isObject();
            default -> value.isObject();
        };
        if (!fits) {
            return List.of(where + ": " + value.getNodeType() + ", expected " + type);
        }
        return value.isObject() && !type.equals("InputFile")
                ? fields(type, fieldsOf(spec.path("types").path(type)), value)
                : List.of();
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
