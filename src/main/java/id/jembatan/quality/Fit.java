package id.jembatan.quality;

import id.jembatan.knowledge.Library;
import id.jembatan.quality.Labelled.Expect;
import id.jembatan.quality.Material.Row;
import id.jembatan.quality.Sums.Case;
import id.jembatan.quality.Sums.Choice;
import id.jembatan.search.Feature;
import id.jembatan.search.Search;
import id.jembatan.search.Weights;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The weights of the search, fitted on {@link Material}.
 *
 * @param judged the labelled questions, each judged by weights that it did not teach: cross-validation
 * @param phrasings how many of the library's own phrasings and lessons were used
 */
public record Fit(Weights weights, List<Judged> judged, int phrasings) {
    /** Parts of the labelled questions; each is judged by what the others teach. */
    public static final int FOLDS = 5;

    /** Answerable questions that may be taken for another field's. */
    private static final double KEPT_OUT = 0.018;

    /** Answerable questions that may be taken for an officer's. */
    private static final double GIVEN_AWAY = 0.005;

    private static final Set<Feature> RANKING = EnumSet.of(
            Feature.INDEX,
            Feature.NEAREST,
            Feature.PHRASING,
            Feature.SECOND,
            Feature.PAIRS,
            Feature.LETTERS,
            Feature.LEARNED,
            Feature.NAMED,
            Feature.COVERED,
            Feature.FOREIGN,
            Feature.COUNTRY,
            Feature.ELSEWHERE);

    private static final Set<Feature> SURENESS = EnumSet.of(
            Feature.NEAREST,
            Feature.SECOND,
            Feature.LETTERS,
            Feature.LEARNED,
            Feature.NAMED,
            Feature.COVERED,
            Feature.NEGATIVE,
            Feature.SHARE,
            Feature.LEAD,
            Feature.TOLD,
            Feature.UNKNOWN,
            Feature.OURS,
            Feature.LENGTH,
            Feature.OTHER,
            Feature.PERSONAL);

    private static final Set<Feature> STRANGENESS =
            EnumSet.of(Feature.LEARNED, Feature.COVERED, Feature.OURS, Feature.OTHER, Feature.STRANGE);

    private static final Set<Feature> PRIVACY = EnumSet.of(Feature.OTHER, Feature.PERSONAL);

    /** Whether the first article was right, and how sure the search was, 0 to 1. */
    public record Sure(double confidence, boolean right) {}

    /** What the weights say of one question; likelihoods from 0 to 1. */
    public record Judged(Expect expect, Sure first, double outside, double personal) {}

    public Fit {
        judged = List.copyOf(judged);
    }

    /** @param labelled those of the unread third and urgent ones are passed over */
    public static Fit on(Library library, List<Labelled> labelled) {
        var material = Material.of(library, labelled);
        var judged = new ArrayList<Judged>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var taught = new ArrayList<>(material.own());
            var left = new ArrayList<Row>();
            for (int i = 0; i < material.labelled().size(); i++) {
                (i % FOLDS == fold ? left : taught).add(material.labelled().get(i));
            }
            var weights = weights(taught);
            left.forEach(row -> judged.add(judge(row, weights)));
        }
        var all = new ArrayList<>(material.labelled());
        all.addAll(material.own());
        var weights =
                weights(all).from(from(judged, KEPT_OUT, Judged::outside), from(judged, GIVEN_AWAY, Judged::personal));
        return new Fit(weights, judged, material.own().size());
    }

    private static Weights weights(List<Row> rows) {
        var choices = rows.stream()
                .map(Fit::choice)
                .filter(choice -> any(choice.right()))
                .toList();
        double[] rank = Sums.choosing(choices, used(RANKING));
        var ranked = Weights.ordering(rank);
        var best = rows.stream()
                .map(row -> Search.ranked(row.found(), ranked).getFirst())
                .toList();
        var sure = new ArrayList<Case>();
        var outside = new ArrayList<Case>();
        var personal = new ArrayList<Case>();
        for (int i = 0; i < best.size(); i++) {
            var row = rows.get(i);
            double[] features = best.get(i).features();
            sure.add(new Case(
                    features, row.right().contains(best.get(i).article().id()), row.weight()));
            outside.add(new Case(features, row.expect() == Expect.OUTSIDE, row.weight()));
            personal.add(new Case(features, row.expect() == Expect.ESCALATE, row.weight()));
        }
        return Weights.of(
                rank,
                Sums.logistic(sure, used(SURENESS)),
                Sums.logistic(outside, used(STRANGENESS)),
                Sums.logistic(personal, used(PRIVACY)));
    }

    private static Choice choice(Row row) {
        int articles = row.found().size();
        var features = new double[articles][];
        var right = new boolean[articles];
        for (int i = 0; i < articles; i++) {
            features[i] = row.found().get(i).features();
            right[i] = row.isRight(i);
        }
        return new Choice(features, right, row.weight());
    }

    private static Judged judge(Row row, Weights weights) {
        var first = Search.ranked(row.found(), weights).getFirst();
        return new Judged(
                row.expect(),
                new Sure(
                        weights.confidence(first.features()),
                        row.right().contains(first.article().id())),
                weights.outside(first.features()),
                weights.personal(first.features()));
    }

    /** The least likelihood that no more than {@code share} of the answerable questions reach. */
    private static double from(List<Judged> judged, double share, ToDoubleFunction<Judged> likelihood) {
        var sorted = judged.stream()
                .filter(one -> one.expect() == Expect.ANSWER)
                .mapToDouble(likelihood)
                .sorted()
                .toArray();
        int wrong = (int) (share * sorted.length);
        return sorted.length == 0 ? 1 : Math.nextUp(sorted[sorted.length - 1 - wrong]);
    }

    private static boolean any(boolean[] right) {
        for (boolean one : right) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] used(Set<Feature> features) {
        var used = new boolean[Feature.values().length];
        features.forEach(feature -> used[feature.ordinal()] = true);
        return used;
    }

    private List<Sure> firsts() {
        return judged.stream().map(Judged::first).toList();
    }

    /** How likely a right first article is surer than a wrong one, by cross-validation. */
    public double auroc() {
        return Ranking.auroc(firsts());
    }

    /** The least confidence from which no more than {@code risk} of the first articles were wrong, 0 to 1. */
    public double threshold(double risk) {
        return Ranking.threshold(firsts(), risk);
    }

    public int firstRight() {
        return count(one -> one.first().right());
    }

    public int answerable() {
        return count(one -> one.expect() == Expect.ANSWER);
    }

    private int count(Predicate<Judged> which) {
        return (int) judged.stream().filter(which).count();
    }
}
