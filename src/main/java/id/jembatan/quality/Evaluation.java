package id.jembatan.quality;

import id.jembatan.search.Search;
import id.jembatan.urgent.Triage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the bot fares with labelled questions: what {@code evaluate} prints and what the tests hold to. Immutable. */
public final class Evaluation {
    /** The time of a question is the least of so many runs. */
    private static final int RUNS = 7;

    private final List<Outcome> outcomes;

    private Evaluation(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    public static Evaluation of(Search search, Triage triage, List<Labelled> questions, LocalDate today) {
        var micros = new double[questions.size()];
        Arrays.fill(micros, Double.MAX_VALUE);
        for (int run = 0; run < RUNS; run++) { // all, then all again: the later runs find the program warm
            for (int i = 0; i < micros.length; i++) {
                long began = System.nanoTime();
                triage.look(questions.get(i).question());
                search.ask(questions.get(i).question(), today);
                micros[i] = Math.min(micros[i], (System.nanoTime() - began) / 1_000.0);
            }
        }
        var outcomes = new ArrayList<Outcome>();
        for (var question : questions) {
            var alarm = triage.look(question.question());
            var verdict = search.ask(question.question(), today);
            outcomes.add(new Outcome(question, alarm, verdict, micros[outcomes.size()]));
        }
        return new Evaluation(outcomes);
    }

    /** Without the third that nobody reads, or that third alone. */
    public Evaluation part(boolean unread) {
        return new Evaluation(outcomes.stream()
                .filter(outcome -> outcome.asked().unread() == unread)
                .toList());
    }

    public int questions() {
        return outcomes.size();
    }

    /** Shares from 0 to 1 by name, in the order shown; {@link Double#NaN} where there is nothing to count. */
    public Map<String, Double> figures() {
        return figuresOf().all();
    }

    Figures figuresOf() {
        return new Figures(outcomes);
    }

    List<Outcome> missed() {
        return outcomes.stream().filter(Outcome::missed).toList();
    }

    public int misses() {
        return missed().size();
    }

    /** Right first among the answerable, by what {@code key} calls their kind; kinds in order of their names. */
    SortedMap<String, Figures> by(Function<Labelled, String> key) {
        var groups = outcomes.stream()
                .filter(Outcome::answerable)
                .collect(Collectors.groupingBy(
                        outcome -> key.apply(outcome.asked()), TreeMap::new, Collectors.toList()));
        var figures = new TreeMap<String, Figures>();
        groups.forEach((name, group) -> figures.put(name, new Figures(group)));
        return figures;
    }

    /** Everything as names and numbers, for JSON. */
    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("questions", questions());
        var rounded = new LinkedHashMap<String, Optional<Double>>();
        figures().forEach((name, value) -> rounded.put(name, rounded(value)));
        map.put("figures", rounded);
        map.put("right_first_by_set", firsts(Labelled::set));
        map.put("right_first_by_register", firsts(Labelled::register));
        map.put("decisions", figuresOf().matrix());
        map.put("microseconds", figuresOf().microseconds());
        return map;
    }

    private Map<String, Optional<Double>> firsts(Function<Labelled, String> key) {
        var firsts = new LinkedHashMap<String, Optional<Double>>();
        by(key).forEach((name, figures) ->
                firsts.put(name, rounded(figures.all().get("right_first"))));
        return firsts;
    }

    private static Optional<Double> rounded(double value) {
        return Double.isNaN(value) ? Optional.empty() : Optional.of(Math.round(value * 1_000) / 1_000.0);
    }
}
