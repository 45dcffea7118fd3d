package id.jembatan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.config.Config;
import id.jembatan.knowledge.Library;
import id.jembatan.search.Search;
import id.jembatan.search.Verdict;
import id.jembatan.urgent.Alarm;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Say what the library would do with a question, or with each line of standard input.")
final class Ask implements Callable<Integer> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Surroundings here;

    @Option(names = "--json", description = "One line of JSON a question: decision, articles, alarm, microseconds.")
    private boolean json;

    @Option(names = "--explain", description = "With the words as read, and what speaks for each article.")
    private boolean explain;

    @Mixin
    private Knowledge knowledge;

    @Parameters(
            paramLabel = "QUESTION",
            arity = "0..*",
            description = "The question; none: one a line on standard input.")
    private List<String> words = List.of();

    private Search search;
    private Library library;
    private LocalDate today;

    Ask(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws IOException {
        var config = Config.read(here.environment(), here.defaultHome());
        today = here.today(config.zone());
        library = knowledge.read(config, today);
        search = Knowledge.search(library, config);
        if (!words.isEmpty()) {
            answer(String.join(" ", words));
            return 0;
        }
        var in = new BufferedInputStream(here.in());
        for (var line = line(in); line.isPresent(); line = line(in)) {
            answer(line.get());
        }
        return 0;
    }

    /** Up to a line feed and nothing else: a line may hold any other byte. What is no UTF-8 is replaced. */
    private static Optional<String> line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8));
    }

    private void answer(String question) {
        long began = System.nanoTime();
        var alarm = library.triage().look(question);
        var verdict = search.ask(question, today);
        long micros = (System.nanoTime() - began) / 1_000;
        here.out().println(json ? asJson(question, alarm, verdict, micros) : asText(alarm, verdict));
        if (explain && !json) {
            search.explain(question, 3).forEach(line -> here.out().println("    " + line));
        }
    }

    private String asText(Optional<Alarm> alarm, Verdict verdict) {
        var text = new StringBuilder(decision(alarm, verdict));
        alarm.ifPresent(seen -> text.append(' ').append(seen.rule()).append(' ').append(level(seen)));
        verdict.found().stream()
                .limit(3)
                .forEach(found -> text.append("%n  %.2f %s"
                        .formatted(found.confidence(), found.article().id())));
        return text.toString();
    }

    private String asJson(String question, Optional<Alarm> alarm, Verdict verdict, long micros) {
        var line = new LinkedHashMap<String, Object>();
        line.put("question", question);
        line.put("decision", decision(alarm, verdict));
        line.put(
                "articles",
                verdict.found().stream()
                        .limit(3)
                        .map(found -> Map.of(
                                "id",
                                found.article().id(),
                                "confidence",
                                Math.round(found.confidence() * 1000) / 1000.0))
                        .toList());
        line.put(
                "alarm",
                alarm.map(seen -> Map.of("rule", seen.rule(), "level", level(seen)))
                        .orElse(null));
        line.put("took_us", micros);
        try {
            return MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a verdict cannot be written as JSON", e);
        }
    }

    private static String level(Alarm alarm) {
        return alarm.level().name().toLowerCase(Locale.ROOT);
    }

    private static String decision(Optional<Alarm> alarm, Verdict verdict) {
        return alarm.isPresent() ? "urgent" : verdict.decision().word();
    }
}
