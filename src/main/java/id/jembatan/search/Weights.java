package id.jembatan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * How much each {@link Feature} counts. Fitted from labelled questions by {@code ./jembatan fit} into {@code
 * config/weights.properties}: {@code rank.} for the order of articles, and three logistic sums over what speaks for the best of them:
 * {@code sure.} that it answers the question, {@code outside.} that the question is of another field, {@code personal.} that only an
 * officer can settle it. Immutable.
 */
public final class Weights {
    private static final String RANK = "rank.";
    private static final String SURE = "sure.";
    private static final String OUTSIDE = "outside.";
    private static final String PERSONAL = "personal.";
    private static final String BIAS = "bias";
    private static final String FROM = "from";

    private final double[] rank;
    private final double[] sure;
    private final double[] outside;
    private final double[] personal;
    private final double outsideFrom;
    private final double personalFrom;

    private Weights(
            double[] rank,
            double[] sure,
            double[] outside,
            double[] personal,
            double outsideFrom,
            double personalFrom) {
        this.rank = rank;
        this.sure = sure;
        this.outside = outside;
        this.personal = personal;
        this.outsideFrom = outsideFrom;
        this.personalFrom = personalFrom;
    }

    /**
     * Nothing is outside or personal yet: {@link #from} says from when.
     *
     * @param rank by feature; as the others, which have the bias behind the features, 0 where it is left out
     */
    public static Weights of(double[] rank, double[] sure, double[] outside, double[] personal) {
        int features = Feature.values().length + 1;
        return new Weights(
                Arrays.copyOf(rank, features),
                Arrays.copyOf(sure, features),
                Arrays.copyOf(outside, features),
                Arrays.copyOf(personal, features),
                1,
                1);
    }

    /** Those of an order alone. */
    public static Weights ordering(double[] rank) {
        return of(rank, new double[0], new double[0], new double[0]);
    }

    /** The same weights; a question is taken for one of another field, and for an officer's, from these likelihoods on. */
    public Weights from(double outside, double personal) {
        return new Weights(rank, sure, this.outside, this.personal, outside, personal);
    }

    /**
     * @param file as {@code fit} writes it; a feature that it does not name counts nothing
     * @throws UncheckedIOException where it cannot be read
     */
    public static Weights read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return new Weights(
                part(properties, RANK),
                part(properties, SURE),
                part(properties, OUTSIDE),
                part(properties, PERSONAL),
                value(properties, OUTSIDE + FROM, 1),
                value(properties, PERSONAL + FROM, 1));
    }

    /** One line a weight, as {@link #read} reads them; those that are 0 are left out. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        add(RANK, rank, lines);
        add(SURE, sure, lines);
        add(OUTSIDE, outside, lines);
        add(PERSONAL, personal, lines);
        line(OUTSIDE + FROM, outsideFrom).ifPresent(lines::add);
        line(PERSONAL + FROM, personalFrom).ifPresent(lines::add);
        return lines;
    }

    private static void add(String prefix, double[] part, List<String> lines) {
        for (var feature : Feature.values()) {
            line(prefix + feature.key(), part[feature.ordinal()]).ifPresent(lines::add);
        }
        line(prefix + BIAS, part[part.length - 1]).ifPresent(lines::add);
    }

    private static Optional<String> line(String key, double value) {
        return value == 0 ? Optional.empty() : Optional.of(String.format(Locale.ROOT, "%s=%.4f", key, value));
    }

    private static double[] part(Properties properties, String prefix) {
        var part = new double[Feature.values().length + 1];
        for (var feature : Feature.values()) {
            part[feature.ordinal()] = value(properties, prefix + feature.key(), 0);
        }
        part[part.length - 1] = value(properties, prefix + BIAS, 0);
        return part;
    }

    private static double value(Properties properties, String key, double otherwise) {
        String text = properties.getProperty(key);
        try {
            return text == null ? otherwise : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("weight " + key + " is '" + text + "', expected a number", e);
        }
    }

    double rank(double[] features) {
        return sum(rank, features);
    }

    /** That the article answers the question, 0 to 1. */
    public double confidence(double[] features) {
        return likely(sure, features);
    }

    /** That a question of which this is the best article is of another field, 0 to 1. */
    public double outside(double[] features) {
        return likely(outside, features);
    }

    /** That only an officer can settle a question of which this is the best article, 0 to 1. */
    public double personal(double[] features) {
        return likely(personal, features);
    }

    /** Not where it is more likely an officer's. */
    boolean isOutside(double[] features) {
        double outside = outside(features);
        return outside >= outsideFrom && !(isPersonal(features) && personal(features) > outside);
    }

    boolean isPersonal(double[] features) {
        return personal(features) >= personalFrom;
    }

    private static double likely(double[] weights, double[] features) {
        return 1 / (1 + Math.exp(-weights[features.length] - sum(weights, features)));
    }

    private static double sum(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }
}
