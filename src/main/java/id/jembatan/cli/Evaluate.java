package id.jembatan.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import id.jembatan.config.Config;
import id.jembatan.knowledge.Library;
import id.jembatan.quality.Compared;
import id.jembatan.quality.Evaluation;
import id.jembatan.quality.Labelled;
import id.jembatan.quality.Report;
import id.jembatan.search.Baseline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Ask labelled questions and say how many are understood, and why the others are not.",
        footer = {
            "",
            "FILE is tab-separated; its first line names the columns question, expect (answer, urgent, outside, escalate),",
            "articles (any of them is right; separated by commas), register and set.",
            "Questions whose SHA-256 begins with a letter are counted apart and never shown."
        })
final class Evaluate implements Callable<Integer> {
    private final Surroundings here;

    @Mixin
    private Knowledge knowledge;

    @Option(names = "--json", description = "The figures as JSON.")
    private boolean json;

    @Option(names = "--baseline", description = "Beside what Lucene finds with its own analyzers in the same texts.")
    private boolean baseline;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Labelled questions.")
    private List<Path> files = List.of();

    Evaluate(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws IOException {
        var config = Config.read(here.environment(), here.defaultHome());
        var today = here.today(config.zone());
        var library = knowledge.read(config, today);
        var questions = new ArrayList<Labelled>();
        for (var file : files) {
            questions.addAll(Labelled.read(file));
        }
        var search = Knowledge.search(library, config);
        var evaluation = Evaluation.of(search, library.triage(), questions, today);
        if (json) {
            here.out()
                    .println(JsonMapper.builder()
                            .addModule(new Jdk8Module())
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(asMap(evaluation, library, questions)));
            return 0;
        }
        new Report(evaluation, search).lines().forEach(here.out()::println);
        if (baseline) {
            compare(library, questions);
        }
        return 0;
    }

    private Map<String, Object> asMap(Evaluation evaluation, Library library, List<Labelled> questions)
            throws IOException {
        var map = new LinkedHashMap<String, Object>();
        map.put("read", evaluation.part(false).asMap());
        map.put("unread", evaluation.part(true).asMap());
        if (baseline) {
            map.put("baseline", compared(library, questions));
        }
        return map;
    }

    private static Map<String, Object> compared(Library library, List<Labelled> questions) throws IOException {
        var kinds = new LinkedHashMap<String, Object>();
        for (var analyzer : Baseline.Kind.values()) {
            try (var found = Baseline.over(library.articles().values(), analyzer)) {
                var parts = new LinkedHashMap<String, Object>();
                parts.put(
                        "read",
                        Compared.of(questions, false, question -> found.find(question, 3))
                                .asMap());
                parts.put(
                        "unread",
                        Compared.of(questions, true, question -> found.find(question, 3))
                                .asMap());
                kinds.put(analyzer.name().toLowerCase(Locale.ROOT), parts);
            }
        }
        return kinds;
    }

    private void compare(Library library, List<Labelled> questions) throws IOException {
        for (var analyzer : Baseline.Kind.values()) {
            try (var found = Baseline.over(library.articles().values(), analyzer)) {
                Report.baseline(analyzer.name(), questions, question -> found.find(question, 3))
                        .forEach(here.out()::println);
            }
        }
    }
}
