package id.jembatan.quality;

import id.jembatan.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An evaluation as lines to read, in English. */
public record Report(Evaluation evaluation, Search search) {
    private static final int EXPLAINED = 5;

    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.addAll(part("read", evaluation.part(false)));
        lines.addAll(part("unread third", evaluation.part(true)));
        lines.add("");
        lines.add("misses among the read ones:");
        evaluation.part(false).missed().forEach(outcome -> lines.addAll(miss(outcome)));
        return lines;
    }

    private static List<String> part(String name, Evaluation part) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("== " + name + ": " + part.questions() + " questions, " + part.misses() + " missed");
        part.figures().forEach((figure, value) -> lines.add("  %-28s %s".formatted(figure, share(value))));
        part.figuresOf()
                .microseconds()
                .forEach((figure, value) -> lines.add(String.format(Locale.ROOT, "  %-28s %.0f", figure, value)));
        lines.addAll(kinds("set", part, Labelled::set));
        lines.addAll(kinds("register", part, Labelled::register));
        lines.add("  expected -> decided");
        part.figuresOf()
                .matrix()
                .forEach((expect, decided) ->
                        lines.add("    %-26s %s".formatted(expect.name().toLowerCase(Locale.ROOT), decided)));
        return lines;
    }

    private static List<String> kinds(String kind, Evaluation part, Function<Labelled, String> key) {
        var lines = new ArrayList<String>();
        lines.add("  by " + kind + ": right first, right in three, of");
        part.by(key)
                .forEach((name, figures) -> lines.add("    %-12s %3d %3d %3d"
                        .formatted(
                                name,
                                figures.count(Outcome::rightFirst),
                                figures.count(Outcome::rightInThree),
                                figures.outcomes().size())));
        return lines;
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private List<String> miss(Outcome outcome) {
        var lines = new ArrayList<String>();
        var asked = outcome.asked();
        lines.add("");
        lines.add(asked.question());
        lines.add("  expected %s %s, decided %s"
                .formatted(
                        asked.expect().name().toLowerCase(Locale.ROOT),
                        asked.articles().stream().sorted().collect(Collectors.joining(", ")),
                        outcome.decision()));
        search.explain(asked.question(), EXPLAINED).forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** The same questions through another search, which finds at most three ids. */
    public static List<String> baseline(String name, List<Labelled> questions, Function<String, List<String>> search) {
        var lines = new ArrayList<String>();
        for (boolean unread : new boolean[] {false, true}) {
            var compared = Compared.of(questions, unread, search);
            lines.add("baseline %s, %s: right first %d, in three %d, of %d"
                    .formatted(
                            name.toLowerCase(Locale.ROOT),
                            unread ? "unread third" : "read",
                            compared.first(),
                            compared.three(),
                            compared.asked()));
        }
        return lines;
    }
}
