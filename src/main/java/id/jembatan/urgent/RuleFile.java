package id.jembatan.urgent;

import id.jembatan.files.Problem;
import id.jembatan.files.Yaml;
import id.jembatan.files.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the files of the rules. What is wrong is reported, and the rule left out. */
final class RuleFile {
    static final String FRAMES = "frames.yaml";
    private static final Set<String> FRAME_KEYS = Set.of("who", "now", "general", "past", "over", "lasting");
    private static final Set<String> RULE_KEYS = Set.of(
            "id", "level", "words", "signs", "soft", "points", "must", "enough", "anyone", "learned", "lower", "yes",
            "no");

    private final String name;
    private final Consumer<Problem> problems;
    private boolean wrong;

    private RuleFile(String name, Consumer<Problem> problems) {
        this.name = name;
        this.problems = problems;
    }

    static List<Rule> readAll(Path folder, Consumer<Problem> problems) {
        try (Stream<Path> all = Files.list(folder)) {
            var files = all.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            var frames = Frames.NONE;
            var rules = new ArrayList<Rule>();
            for (Path file : files) {
                if (file.endsWith(FRAMES)) {
                    frames = of(file, problems).frames(file);
                }
            }
            for (Path file : files) {
                if (!file.endsWith(FRAMES) && !file.endsWith(Required.FILE)) {
                    of(file, problems).rule(file, frames).ifPresent(rules::add);
                }
            }
            return List.copyOf(rules);
        } catch (IOException e) {
            problems.accept(Problem.error("urgent", 1, "urgent.unreadable", folder.getFileName()));
            return List.of();
        }
    }

    private static RuleFile of(Path file, Consumer<Problem> problems) {
        return new RuleFile("urgent/" + file.getFileName(), problems);
    }

    private Frames frames(Path file) {
        return mapping(file, FRAME_KEYS).map(this::frames).orElse(Frames.NONE);
    }

    private Frames frames(Yaml.Mapping root) {
        return new Frames(
                phrases(root, "who"),
                phrases(root, "now"),
                phrases(root, "general"),
                phrases(root, "past"),
                phrases(root, "over"),
                phrases(root, "lasting"));
    }

    private Optional<Rule> rule(Path file, Frames frames) {
        return mapping(file, RULE_KEYS).flatMap(root -> rule(file, root, frames));
    }

    private Optional<Rule> rule(Path file, Yaml.Mapping root, Frames frames) {
        String id = text(root, "id");
        if (!file.endsWith(id + ".yaml")) {
            report(root.line(), "urgent.id", id);
        }
        var level = level(root);
        var groups = groups(root);
        var rule = new Rule(
                id,
                level,
                signs(root, "signs", groups),
                signs(root, "soft", groups),
                tally(root, groups),
                learned(file, root),
                phrases(root, "lower"),
                anyone(root) ? frames.ofAnyone() : frames,
                examples(root, "yes"),
                examples(root, "no"));
        return wrong ? Optional.empty() : Optional.of(rule);
    }

    private Optional<Yaml.Mapping> mapping(Path file, Set<String> keys) {
        try {
            if (Yaml.parse(Files.readString(file), 1) instanceof Yaml.Mapping root) {
                root.entries().forEach((key, value) -> {
                    if (!keys.contains(key)) {
                        report(value.line(), "urgent.key", key);
                    }
                });
                return Optional.of(root);
            }
            report(1, "urgent.form");
        } catch (YamlException e) {
            report(e.line(), e.key());
        } catch (IOException e) {
            report(1, "urgent.unreadable", file.getFileName());
        }
        return Optional.empty();
    }

    private Alarm.Level level(Yaml.Mapping root) {
        String written = text(root, "level");
        return switch (written) {
            case "red" -> Alarm.Level.RED;
            case "amber" -> Alarm.Level.AMBER;
            default -> {
                report(root.line(), "urgent.level", written);
                yield Alarm.Level.RED;
            }
        };
    }

    private Map<String, List<Phrase>> groups(Yaml.Mapping root) {
        var groups = new HashMap<String, List<Phrase>>();
        if (root.get("words").orElse(null) instanceof Yaml.Mapping words) {
            words.entries().keySet().forEach(group -> groups.put(group, phrases(words, group)));
        } else {
            report(root.line(), "urgent.missing", "words");
        }
        return groups;
    }

    private List<Sign> signs(Yaml.Mapping root, String key, Map<String, List<Phrase>> groups) {
        return scalars(root, key).stream()
                .flatMap(line -> sign(line, groups).stream())
                .toList();
    }

    /** @param line what must stand together, joined by {@code +}: names of groups, or several joined by {@code |} as one */
    private Optional<Sign> sign(Yaml.Scalar line, Map<String, List<Phrase>> groups) {
        var parts = new ArrayList<List<Phrase>>();
        for (String part : line.text().split("\\+")) {
            var united = new ArrayList<Phrase>();
            for (String name : part.split("\\|")) {
                var group = groups.get(name.strip());
                if (group == null) {
                    report(line.line(), "urgent.group", name.strip());
                    return Optional.empty();
                }
                united.addAll(group);
            }
            parts.add(part.contains("|") ? List.copyOf(united) : groups.get(part.strip()));
        }
        return Optional.of(new Sign(List.copyOf(parts)));
    }

    private Tally tally(Yaml.Mapping root, Map<String, List<Phrase>> groups) {
        if (!(root.get("points").orElse(null) instanceof Yaml.Mapping points)) {
            return Tally.NONE;
        }
        var must = scalars(root, "must").stream().map(Yaml.Scalar::text).toList();
        var clues = new ArrayList<Tally.Clue>();
        for (String group : points.entries().keySet()) {
            if (groups.containsKey(group)) {
                clues.add(new Tally.Clue(groups.get(group), number(points, group), must.contains(group)));
            } else {
                report(points.entries().get(group).line(), "urgent.group", group);
            }
        }
        return new Tally(List.copyOf(clues), number(root, "enough"));
    }

    private Learned learned(Path file, Yaml.Mapping root) {
        if (root.get("learned").isEmpty()) {
            return Learned.NONE;
        }
        try {
            return LearnedFile.read(
                    file.resolveSibling(text(root, "learned")),
                    (line, written) -> reportIn("urgent/" + text(root, "learned"), line, "urgent.weight", written));
        } catch (IOException e) {
            report(root.line(), "urgent.unreadable", text(root, "learned"));
            return Learned.NONE;
        }
    }

    /** Whether the rule holds though nobody is named: in great need people leave out who. */
    private boolean anyone(Yaml.Mapping root) {
        return root.get("anyone").isPresent() && text(root, "anyone").equals("true");
    }

    private int number(Yaml.Mapping mapping, String key) {
        String written = text(mapping, key);
        if (!written.matches("[1-9][0-9]?")) {
            report(mapping.line(), "urgent.number", key, written);
            return 1;
        }
        return Integer.parseInt(written);
    }

    /** Frames are set phrases; in a story other words come between. */
    private List<Phrase> phrases(Yaml.Mapping mapping, String key) {
        int between = name.endsWith(FRAMES) ? 0 : 1;
        var phrases = new ArrayList<Phrase>();
        for (var scalar : scalars(mapping, key)) {
            try {
                phrases.add(Phrase.parse(scalar.text(), between));
            } catch (IllegalArgumentException e) {
                report(scalar.line(), "urgent.phrase", scalar.text());
            }
        }
        return List.copyOf(phrases);
    }

    private List<Rule.Example> examples(Yaml.Mapping root, String key) {
        return scalars(root, key).stream()
                .map(scalar -> new Rule.Example(scalar.text(), scalar.line()))
                .toList();
    }

    private List<Yaml.Scalar> scalars(Yaml.Mapping mapping, String key) {
        var scalars = new ArrayList<Yaml.Scalar>();
        var value = mapping.get(key).orElse(new Yaml.Sequence(mapping.line(), List.of()));
        var items = value instanceof Yaml.Sequence sequence ? sequence.items() : List.of(value);
        for (Yaml item : items) {
            if (item instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
                scalars.add(scalar);
            } else {
                report(item.line(), "urgent.list", key);
            }
        }
        return scalars;
    }

    private String text(Yaml.Mapping root, String key) {
        if (root.get(key).orElse(null) instanceof Yaml.Scalar scalar) {
            return scalar.text().strip();
        }
        report(root.line(), "urgent.missing", key);
        return "";
    }

    private void report(int line, String key, Object... arguments) {
        reportIn(name, line, key, arguments);
    }

    private void reportIn(String file, int line, String key, Object... arguments) {
        wrong = true;
        problems.accept(Problem.error(file, line, key, arguments));
    }
}
