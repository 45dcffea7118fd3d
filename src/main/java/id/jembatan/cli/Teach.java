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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
        name = "teach",
        mixinStandardHelpOptions = true,
        description = "Learn anew which words speak for danger, into knowledge/urgent/tersirat.tsv.",
        footer = {
            "",
            "Lessons are the sentences in knowledge/urgent/kalimat.tsv, those of the rules, and the articles' phrasings.",
            "Add a sentence that was missed, with some like it, and run this; then './jembatan check'."
        })
final class Teach implements Callable<Integer> {
    /** Whose phrasings ask for help in danger: no lesson of ordinary questions. */
    private static final String ABOUT_DANGER = "kekerasan-majikan";

    /** A little below even odds: a card too many does less harm than one too few. */
    private static final double ENOUGH = -0.3;

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
        ordinary.addAll(phrasings(library));
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

    /** What the written rules take for danger among the phrasings may well be: no lesson either way. */
    private static List<String> phrasings(Library library) {
        var written = library.triage().asWritten();
        return library.articles().values().stream()
                .filter(article -> !article.id().equals(ABOUT_DANGER))
                .flatMap(article -> article.questions().stream())
                .map(Article.Phrasing::text)
                .filter(text -> written.look(text).isEmpty())
                .toList();
    }
}
