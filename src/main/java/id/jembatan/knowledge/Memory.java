package id.jembatan.knowledge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.jembatan.files.Problem;
import id.jembatan.urgent.Required;
import id.jembatan.urgent.Rule;
import id.jembatan.urgent.Triage;
import id.jembatan.words.Token;
import id.jembatan.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a library again and again, and only what changed since the last time: an article whose file has the same text, and words
 * and danger rules none of whose files has another, are taken as they were read before, with what was wrong with them. One
 * reading at a time; not thread-safe.
 */
public final class Memory {
    private static final String WORDS = "words";
    private static final String RULES = "urgent";

    private final Map<String, Known> articles = new HashMap<>();
    private final Map<String, List<String>> forms = new HashMap<>();
    private Optional<Danger> danger = Optional.empty();

    /** Of the reading that goes on: whoever was read in an earlier one reports here too. */
    private List<Problem> problems = new ArrayList<>();

    /**
     * @param cases with which its variants were read
     * @param wrong with the file by itself
     */
    private record Known(
            String text, Map<String, Slot.Case> cases, Optional<ArticleFile> article, List<Problem> wrong) {}

    /**
     * Words, and rules that were held against their sentences.
     *
     * @param files what they were read from
     * @param wrong with the rules; with the words, {@code misspelt}
     */
    record Danger(Map<String, String> files, Words words, Triage triage, List<Problem> misspelt, List<Problem> wrong) {
        /** Whether these rules see the same in every text when they are read from these files with these words. */
        private boolean seesAs(Map<String, String> files, Words words) {
            return words.readsAs(this.words) && rules(files).equals(rules(this.files));
        }

        private static Map<String, String> rules(Map<String, String> files) {
            var rules = new TreeMap<>(files);
            rules.keySet().removeIf(file -> !file.startsWith(RULES));
            return rules;
        }
    }

    /** As {@link Library#read}. */
    public Library.Reading read(Path folder, LocalDate today) {
        problems = new ArrayList<>();
        return new Reader(folder, today, this).read();
    }

    List<Problem> problems() {
        return problems;
    }

    void report(Problem problem) {
        problems.add(problem);
    }

    Danger danger(Path root) {
        var files = contents(root);
        var read = danger.filter(known -> known.files.equals(files)).orElseGet(() -> readDanger(root, files));
        danger = Optional.of(read);
        problems.addAll(read.misspelt);
        problems.addAll(read.wrong);
        return read;
    }

    /** Where only lessons changed, every text is read as before, and every rule sees what it saw. */
    private Danger readDanger(Path root, Map<String, String> files) {
        var misspelt = new ArrayList<Problem>();
        var words = Words.read(root.resolve(WORDS), misspelt::add);
        if (danger.filter(known -> words.readsAs(known.words)).isEmpty()) {
            forms.clear();
        }
        return danger.filter(known -> known.seesAs(files, words))
                .map(known -> new Danger(files, words, known.triage, misspelt, known.wrong))
                .orElseGet(() -> readRules(root, files, words, misspelt));
    }

    private Danger readRules(Path root, Map<String, String> files, Words words, List<Problem> misspelt) {
        var wrong = new ArrayList<Problem>();
        var rules = Rule.read(root.resolve(RULES), wrong::add);
        Required.check(root.resolve(RULES), rules, wrong::add);
        var triage = Triage.of(rules, words);
        wrong.addAll(triage.selfTest());
        return new Danger(files, words, triage, misspelt, wrong);
    }

    /** Empty only where there is no front matter to read. */
    Optional<ArticleFile> article(Folder folder, String file, Map<String, Slot.Case> cases) {
        var text = folder.text(file);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var known = articles.get(file);
        if (known != null && known.text.equals(text.get()) && known.cases.equals(cases)) {
            problems.addAll(known.wrong);
            return known.article;
        }
        int before = problems.size();
        var article = ArticleFile.read(folder, file, cases, this::report);
        articles.put(
                file, new Known(text.get(), cases, article, List.copyOf(problems.subList(before, problems.size()))));
        return article;
    }

    /** The words of a question as they are looked for: folded, without greetings and particles. */
    List<String> form(String question, Words words) {
        return forms.computeIfAbsent(
                question,
                text -> words.understand(text).tokens().stream()
                        .map(Token::text)
                        .toList());
    }

    /** What stands in the files of the folders, byte for byte. */
    private static Map<String, String> contents(Path root) {
        var contents = new TreeMap<String, String>();
        for (var name : List.of(WORDS, RULES)) {
            try (var files = Files.list(root.resolve(name))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    contents.put(name + "/" + file.getFileName(), Files.readString(file, ISO_8859_1));
                }
            } catch (IOException | UncheckedIOException e) {
                contents.put(name, e.toString()); // whoever reads it reports it
            }
        }
        return contents;
    }
}
