package id.jembatan.cli;

import id.jembatan.Facts;
import id.jembatan.config.Config;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
        name = "teach",
        mixinStandardHelpOptions = true,
        description = "Learn anew which words speak for danger, into knowledge/urgent/tersirat.tsv.",
        footer = {
            "",
            "Lessons are the sentences in knowledge/urgent/kalimat.tsv, those of the rules, what the articles say finds",
            "them or must not, which is ordinary unless it stands in kalimat.tsv as a danger, the sentences of other fields",
            "and of single cases in knowledge/words/lain.tsv and kasus.tsv, and words thrown together by chance.",
            "Add a sentence that was missed, with some like it, and run this; then './jembatan check'."
        })
final class Teach implements Callable<Integer> {
    /** Whose phrasings ask for help in danger: no lesson of ordinary questions. */
    private static final String ABOUT_DANGER = "kekerasan-majikan";

    /** Above even odds: lessons make danger likelier than it is, being half of them and weighing more. */
    private static final double ENOUGH = 0.0;

    /** Texts of words by chance, and how many words each has. */
    private static final int SENSELESS = 100;

    private static final int WORDS = 30;

    private final Surroundings here;

    Teach(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws IOException {
        var config = Config.read(here.environment(), here.defaultHome());
        var library = Facts.read(config.home(), here.today(config.zone())).library();
        var folder = config.home().resolve("knowledge").resolve("urgent");
        var sentences = folder.resolve("kalimat.tsv");
        var danger = sentences(sentences, "bahaya");
        var ordinary = new ArrayList<>(sentences(sentences, "biasa"));
        phrasings(library).filter(text -> !danger.contains(text)).forEach(ordinary::add);
        ordinary.addAll(library.words().lessons().others());
        ordinary.addAll(library.words().lessons().cases());
        ordinary.addAll(senseless(library.words().known()));
        var lines = library.triage().teach(danger, ordinary, ENOUGH);
        Files.write(folder.resolve("tersirat.tsv"), lines);
        here.out()
                .printf(
                        "learned %d words and pairs from %d sentences of danger and %d ordinary ones%n",
                        lines.size(), danger.size(), ordinary.size());
        return 0;
    }

    private static List<String> sentences(Path file, String kind) throws IOException {
        String begin = kind + "\t";
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(begin))
                    .map(line -> line.substring(begin.length()))
                    .toList();
        }
    }

    /** So that words alone, out of any context, are no danger. Always the same ones. */
    private static List<String> senseless(Set<String> known) {
        var words = List.copyOf(new TreeSet<>(known));
        var chance = new Random(1);
        return IntStream.range(0, SENSELESS)
                .mapToObj(text -> IntStream.range(0, WORDS)
                        .mapToObj(word -> words.get(chance.nextInt(words.size())))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** In the order of the articles' ids, so that the same is learned every time. */
    private static Stream<String> phrasings(Library library) {
        return new TreeMap<>(library.articles())
                .values().stream()
                        .flatMap(article -> Stream.concat(
                                article.id().equals(ABOUT_DANGER)
                                        ? Stream.of()
                                        : article.questions().stream().map(Article.Phrasing::text),
                                article.negatives().stream()));
    }
}
