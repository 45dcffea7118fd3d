package id.jembatan.fake;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.fake.MethodTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class MethodTableTest {
    /** Limits as the pages word them, and the unit each is counted in. */
    private static final Map<Pattern, String> LIMITS = Map.of(
            Pattern.compile("(\\d+)-(\\d+) characters"), "utf16",
            Pattern.compile("(\\d+)-(\\d+) bytes"), "bytes",
            Pattern.compile("(\\d+)-(\\d+) identifiers"), "items",
            Pattern.compile("Values between (\\d+)-(\\d+)"), "value",
            Pattern.compile("At most ()(\\d+) commands"), "items");

    private static final Set<String> UNITS = Set.of("", "utf16", "bytes", "items", "value");

    private final MethodTable table = MethodTable.read();

    @Test
    void theTableIsWhole() {
        assertThat(table.methods()).hasSizeGreaterThan(15).allSatisfy(method -> {
            assertThat(method.returns()).isNotEmpty();
            assertThat(method.params().values()).allSatisfy(MethodTableTest::isWellFormed);
        });
        assertThat(table.shapes())
                .allSatisfy(shape -> assertThat(shape.fields().values()).allSatisfy(MethodTableTest::isWellFormed));
        assertThat(table.method("SENDMESSAGE").orElseThrow().name()).isEqualTo("sendMessage");
    }

    @Test
    void everyMethodOfTheTableIsPlayed() {
        try (var api = FakeBotApi.start()) {
            var bot = new Caller(api);
            assertThat(table.methods())
                    .allSatisfy(method -> assertThat(bot.call(method.name()).status())
                            .as(method.name())
                            .isIn(200, 400));
        }
    }

    @Test
    void theTableSaysWhatTelegramsPagesSay() {
        var spec = spec();
        var findings = new ArrayList<String>();
        table.methods().forEach(method -> {
            assertThat(spec.hasMethod(method.name())).as(method.name()).isTrue();
            assertThat(method.returns()).as(method.name()).isEqualTo(spec.alternatives(method.name()));
            findings.addAll(compare(method.name(), method.params(), spec.describe(method.name())));
        });
        table.shapes()
                .forEach(shape -> findings.addAll(compare(shape.name(), shape.fields(), spec.describe(shape.name()))));
        table.choices().forEach((name, choices) -> assertThat(choices).isEqualTo(spec.alternatives(name)));

        assertThat(findings).isEmpty();
    }

    @Test
    void theDescriptionFindsWhatTheChecksFind() {
        var spec = spec();
        try (var api = FakeBotApi.start()) {
            var bot = new Caller(api);
            var siti = api.user(501, "Siti");
            siti.writes("halo");
            bot.call("sendMessage", "chat_id", 501, "text", "Pilih", "reply_markup", Caller.keyboard("Ya", "y"));
            bot.call("getMe");
            assertThat(spec.entries(api.journal().entries())).isEmpty();

            bot.call("sendMessage", "chat_id", 501, "text", "");
            bot.call("sendMessage", "chat_id", 501, "text", "x", "colour", "red");
            bot.call("sendMessage", "chat_id", 501, "text", "x", "reply_markup", Caller.keyboard("Ya", "y".repeat(65)));
            bot.call("deleteMessage", "chat_id", 501);
            assertThat(spec.entries(api.journal().entries())).hasSize(4);
            assertThat(api.violations()).hasSize(4);
        }
    }

    private static SpecCheck spec() {
        var spec = SpecCheck.find();
        Assumptions.assumeTrue(
                spec.isPresent(), "skipped: ../shared/bot-api/bot-api-10.1.json is not beside this project");
        return spec.orElseThrow();
    }

    private static List<String> compare(String of, Map<String, Row> ours, Map<String, SpecCheck.Field> theirs) {
        var findings = new ArrayList<String>();
        if (!ours.keySet().equals(theirs.keySet())) {
            findings.add(of + ": we have " + ours.keySet() + ", they " + theirs.keySet());
        }
        ours.values().stream().filter(row -> theirs.containsKey(row.name())).forEach(row -> {
            var field = theirs.get(row.name());
            String where = of + "." + row.name() + ": ";
            if (!row.types().equals(field.types())) {
                findings.add(where + row.types() + ", expected " + field.types());
            }
            if (row.required() != field.required()) {
                findings.add(where + "required " + row.required() + ", expected " + field.required());
            }
            row.values().stream()
                    .filter(value ->
                            !field.description().contains(value) && !row.name().endsWith("parse_mode"))
                    .forEach(value -> findings.add(where + value + " is not in the description"));
            LIMITS.forEach((words, unit) -> findings.addAll(limit(where, row, words, unit, field.description())));
        });
        return findings;
    }

    private static List<String> limit(String where, Row row, Pattern words, String unit, String description) {
        var found = words.matcher(description);
        if (!found.find()) {
            return List.of();
        }
        int min = found.group(1).isEmpty() ? 0 : Integer.parseInt(found.group(1));
        int max = Integer.parseInt(found.group(2));
        boolean same = row.unit().equals(unit)
                && row.min().equals(OptionalInt.of(min))
                && row.max().equals(OptionalInt.of(max));
        return same ? List.of() : List.of(where + "expected " + found.group());
    }

    private static void isWellFormed(Row row) {
        assertThat(row.types()).as(row.name()).isNotEmpty();
        assertThat(row.unit()).as(row.name()).isIn(UNITS);
        assertThat(row.unit().isEmpty())
                .as(row.name())
                .isEqualTo(row.min().isEmpty() && row.max().isEmpty());
    }
}
