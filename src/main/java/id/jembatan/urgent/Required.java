package id.jembatan.urgent;

import id.jembatan.files.Problem;
import id.jembatan.files.Yaml;
import id.jembatan.files.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which danger rules a library may not be without, and how many sentences each must be held against: a list of its own, so that
 * a rule whose file is gone is missed.
 */
public final class Required {
    static final String FILE = "wajib.yaml";
    private static final String PATH = "urgent/" + FILE;
    private static final String RULES = "rules";
    private static final String SENTENCES = "sentences";
    /** Read with the contacts. */
    private static final String CONTACTS = "contacts";

    private static final Set<String> KEYS = Set.of(RULES, SENTENCES, CONTACTS);

    private final Path folder;
    private final Consumer<Problem> problems;
    private final List<String> ids = new ArrayList<>();
    private int sentences = 1;

    private Required(Path folder, Consumer<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * Reports each required file that is missing, and each required rule with too few sentences. Never throws.
     *
     * @param folder the rules' own, with {@code wajib.yaml}
     * @param rules those that could be read
     */
    public static void check(Path folder, List<Rule> rules, Consumer<Problem> problems) {
        var required = new Required(folder, problems);
        required.needs(PATH, FILE);
        required.needs("urgent/" + RuleFile.FRAMES, RuleFile.FRAMES);
        required.read();
        required.ids.forEach(id -> required.needs("urgent/" + id + ".yaml", id + ".yaml"));
        rules.stream().filter(rule -> required.ids.contains(rule.id())).forEach(required::count);
    }

    private void needs(String path, String file) {
        if (!Files.exists(folder.resolve(file))) {
            problems.accept(Problem.error(path, 1, "urgent.gone"));
        }
    }

    private void read() {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        try {
            if (Yaml.parse(Files.readString(file), 1) instanceof Yaml.Mapping root) {
                read(root);
            } else {
                report(1, "urgent.form");
            }
        } catch (YamlException e) {
            report(e.line(), e.key());
        } catch (IOException e) {
            report(1, "urgent.unreadable", FILE);
        }
    }

    private void read(Yaml.Mapping root) {
        root.entries().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                report(value.line(), "urgent.key", key);
            }
        });
        if (root.get(SENTENCES).orElse(null) instanceof Yaml.Scalar number
                && number.text().matches("[1-9][0-9]?")) {
            sentences = Integer.parseInt(number.text());
        } else {
            report(root.line(), "urgent.missing", SENTENCES);
        }
        if (root.get(RULES).orElse(null) instanceof Yaml.Sequence rules
                && !rules.items().isEmpty()) {
            for (var rule : rules.items()) {
                if (rule instanceof Yaml.Scalar id && !id.text().isBlank()) {
                    ids.add(id.text());
                } else {
                    report(rule.line(), "urgent.list", RULES);
                }
            }
        } else {
            report(root.line(), "urgent.missing", RULES);
        }
    }

    private void count(Rule rule) {
        count(rule, "yes", rule.yes());
        count(rule, "no", rule.no());
    }

    private void count(Rule rule, String key, List<Rule.Example> examples) {
        if (examples.size() < sentences) {
            int line = examples.isEmpty() ? 1 : examples.getFirst().line();
            problems.accept(Problem.error(rule.file(), line, "urgent.few", rule.id(), examples.size(), key, sentences));
        }
    }

    private void report(int line, String key, Object... arguments) {
        problems.accept(Problem.error(PATH, line, key, arguments));
    }
}
