package id.jembatan.quality;

import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Library;
import id.jembatan.quality.Labelled.Expect;
import id.jembatan.quality.Sums.Case;
import id.jembatan.quality.Sums.Choice;
import id.jembatan.search.Feature;
import id.jembatan.search.Search;
import id.jembatan.search.Search.Examined;
import id.jembatan.search.Thresholds;
import id.jembatan.search.Weights;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The weights of the search, fitted on labelled questions and on the library's own phrasings, each asked of a library without it.
 * Some articles are left out altogether: so the sum learns what a question without an answer looks like.
 *
 * @param right by how sure the search was, of questions that it was not fitted on: cross-validation
 * @param questions how many labelled ones were used
 * @param phrasings how many of the library's own
 */
public record Fit(Weights weights, List<Sure> right, int questions, int phrasings) {
    /** Parts of the labelled questions; each is judged by what the others teach. */
    public static final int FOLDS = 5;

    /** What one of the library's own phrasings counts beside a labelled question. */
    private static final double PHRASING = 0.06;

    private static final int LIBRARIES = 4;
    private static final int EVERY_PHRASING = 8;
    private static final int EVERY_ARTICLE = 9;
    private static final int EVERY_OF_LEFT_OUT = 2;

    private static final Set<Feature> RANKING = EnumSet.of(
            Feature.INDEX,
            Feature.NEAREST,
            Feature.PHRASING,
            Feature.SECOND,
            Feature.PAIRS,
            Feature.LETTERS,
            Feature.NAMED,
            Feature.COVERED,
            Feature.FOREIGN,
            Feature.NEGATIVE,
            Feature.COUNTRY,
            Feature.ELSEWHERE);

    private static final Set<Feature> SURENESS = EnumSet.of(
            Feature.NEAREST,
            Feature.SECOND,
            Feature.LETTERS,
            Feature.NAMED,
            Feature.COVERED,
            Feature.NEGATIVE,
            Feature.SHARE,
            Feature.LEAD,
            Feature.TOLD,
            Feature.UNKNOWN,
            Feature.OURS,
            Feature.LENGTH);

    /** Whether the first article was right, and how sure the search was, 0 to 1. */
    public record Sure(double confidence, boolean right) {}

    /** @param right ids of the articles that answer it; empty where none does */
    private record Row(List<Examined> found, Set<String> right, double weight) {
        boolean isRight(int place) {
            return right.contains(found.get(place).article().id());
        }
    }

    public Fit {
        right = List.copyOf(right);
    }

    /** @param labelled those of the unread third and urgent ones are passed over */
    public static Fit on(Library library, List<Labelled> labelled) {
        var none = new double[Feature.values().length];
        var thresholds = new Thresholds(1, 1, 0, Weights.of(none, none, 0));
        var rows = new ArrayList<Row>();
        try (var search = Search.over(library, thresholds)) {
            for (var question : labelled) {
                if (!question.unread() && question.expect() != Expect.URGENT) {
                    rows.add(row(search, question.question(), question.articles(), 1));
                }
            }
        }
        var own = phrasings(library, thresholds);
        var right = new ArrayList<Sure>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var taught = new ArrayList<Row>(own);
            var judged = new ArrayList<Row>();
            for (int i = 0; i < rows.size(); i++) {
                (i % FOLDS == fold ? judged : taught).add(rows.get(i));
            }
            var weights = weights(taught);
            judged.forEach(row -> right.add(judge(row, weights)));
        }
        var all = new ArrayList<>(rows);
        all.addAll(own);
        return new Fit(weights(all), right, rows.size(), own.size());
    }

    private static Row row(Search search, String question, Set<String> right, double weight) {
        return new Row(search.examine(question), right, weight);
    }

    private static List<Row> phrasings(Library library, Thresholds thresholds) {
        var rows = new ArrayList<Row>();
        var articles = List.copyOf(library.articles().values());
        for (int part = 0; part < LIBRARIES; part++) {
            var kept = new ArrayList<Article>();
            var asked = new ArrayList<Map.Entry<String, Set<String>>>();
            for (int i = 0; i < articles.size(); i++) {
                split(articles.get(i), part, i % EVERY_ARTICLE == part, kept, asked);
            }
            try (var search = Search.over(kept, library.slots(), library.words(), thresholds)) {
                asked.forEach(ask -> rows.add(row(search, ask.getKey(), ask.getValue(), PHRASING)));
            }
        }
        return rows;
    }

    private static void split(
            Article article,
            int part,
            boolean leftOut,
            List<Article> kept,
            List<Map.Entry<String, Set<String>>> asked) {
        var phrasings = new ArrayList<Article.Phrasing>();
        for (int i = 0; i < article.questions().size(); i++) {
            var phrasing = article.questions().get(i);
            if (leftOut && i % EVERY_OF_LEFT_OUT == 0) {
                asked.add(Map.entry(phrasing.text(), Set.of()));
            } else if (!leftOut && i % EVERY_PHRASING == part + 1) {
                asked.add(Map.entry(phrasing.text(), Set.of(article.id())));
            } else {
                phrasings.add(phrasing);
            }
        }
        if (!leftOut) {
            kept.add(article.askedBy(phrasings));
        }
    }

    private static Weights weights(List<Row> rows) {
        var choices = rows.stream()
                .map(row -> choice(row))
                .filter(choice -> any(choice.right()))
                .toList();
        double[] rank = Sums.choosing(choices, used(RANKING));
        var ranked = Weights.of(rank, new double[rank.length], 0);
        var cases = rows.stream()
                .filter(row -> !row.found().isEmpty())
                .map(row -> surest(row, ranked))
                .toList();
        double[] sure = Sums.logistic(cases, used(SURENESS));
        return Weights.of(rank, sure, sure[sure.length - 1]);
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

    private static Case surest(Row row, Weights weights) {
        var first = Search.ranked(row.found(), weights).getFirst();
        return new Case(first.features(), row.right().contains(first.article().id()), row.weight());
    }

    private static Sure judge(Row row, Weights weights) {
        if (row.found().isEmpty()) {
            return new Sure(0, false);
        }
        var first = surest(row, weights);
        return new Sure(weights.confidence(first.features()), first.truth());
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

    /** How likely a right first article is surer than a wrong one, by cross-validation. */
    public double auroc() {
        return Ranking.auroc(right);
    }

    /** The least confidence from which no more than {@code risk} of the first articles were wrong, 0 to 1. */
    public double threshold(double risk) {
        return Ranking.threshold(right, risk);
    }

    public int firstRight() {
        return (int) right.stream().filter(Sure::right).count();
    }
}
