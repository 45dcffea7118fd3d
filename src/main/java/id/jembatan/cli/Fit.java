package id.jembatan.cli;

import id.jembatan.App;
import id.jembatan.config.Config;
import id.jembatan.quality.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = "Fit the weights of the search on labelled questions, into config/weights.properties.",
        footer = {
            "",
            "FILE is as for 'evaluate'. Questions whose SHA-256 begins with a letter are left out, so that",
            "'evaluate' can tell what strange questions will meet. Takes a minute or two."
        })
final class Fit implements Callable<Integer> {
    private static final double RISK = 0.03;

    private final Surroundings here;

    @Mixin
    private Knowledge knowledge;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Labelled questions.")
    private List<Path> files = List.of();

    Fit(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws IOException {
        var config = Config.read(here.environment(), here.defaultHome());
        var today = here.today(config.zone());
        var questions = new ArrayList<Labelled>();
        for (var file : files) {
            questions.addAll(Labelled.read(file));
        }
        var fit = id.jembatan.quality.Fit.on(knowledge.read(config, today), questions);
        var lines = new ArrayList<String>();
        lines.add(
                "# How much each sign counts when an article is looked for, fitted by './jembatan fit'. Do not edit: run it again.");
        lines.add("# fitted: " + today);
        lines.add("# files: "
                + files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", ")));
        lines.add("# rows: " + fit.judged().size() + " questions (the unread third left out), " + fit.phrasings()
                + " phrasings of the library and lessons");
        lines.add("# folds: " + id.jembatan.quality.Fit.FOLDS + ", by cross-validation: " + fit.firstRight() + " of "
                + fit.answerable() + " right first, AUROC " + String.format(Locale.ROOT, "%.3f", fit.auroc()));
        lines.addAll(fit.weights().lines());
        Files.write(App.weights(config), lines);
        here.out().println(String.join("\n", lines));
        here.out()
                .printf(
                        Locale.ROOT,
                        "no more than %.0f %% of the first are wrong from confidence %.2f on, before the rules look%n",
                        RISK * 100,
                        fit.threshold(RISK));
        return 0;
    }
}
