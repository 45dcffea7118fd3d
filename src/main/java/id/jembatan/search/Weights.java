package id.jembatan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * How much each {@link Feature} counts. Fitted from labelled questions by {@code ./jembatan fit} into {@code
 * config/weights.properties}: {@code rank.} for the order of articles, {@code sure.} for the logistic sum that is the confidence.
 * Immutable.
 */
public final class Weights {
    private static final String RANK = "rank.";
    private static final String SURE = "sure.";
    private static final String BIAS = SURE + "bias";

    /** The fitted ones, rounded by hand, for a library that is looked at without settings. */
    static final Weights ROUNDED = rounded();

    private final double[] rank;
    private final double[] sure;
    private final double bias;

    private Weights(double[] rank, double[] sure, double bias) {
        this.rank = rank;
        this.sure = sure;
        this.bias = bias;
    }

    private static Weights rounded() {
        var properties = new Properties();
        Map.of(
                        Feature.INDEX, "3.3",
                        Feature.NEAREST, "0.4",
                        Feature.PHRASING, "0.8",
                        Feature.SECOND, "1.3",
                        Feature.PAIRS, "0.8",
                        Feature.LETTERS, "2.8",
                        Feature.NAMED, "1.4",
                        Feature.COVERED, "1",
                        Feature.FOREIGN, "-1",
                        Feature.ELSEWHERE, "-0.5")
                .forEach((feature, weight) -> properties.setProperty(RANK + feature.key(), weight));
        Map.of(
                        Feature.SECOND, "0.8",
                        Feature.LETTERS, "0.3",
                        Feature.NAMED, "0.9",
                        Feature.NEGATIVE, "-0.9",
                        Feature.SHARE, "0.9",
                        Feature.LEAD, "2",
                        Feature.TOLD, "0.4",
                        Feature.UNKNOWN, "-0.5",
                        Feature.OURS, "0.2",
                        Feature.LENGTH, "0.9")
                .forEach((feature, weight) -> properties.setProperty(SURE + feature.key(), weight));
        properties.setProperty(BIAS, "-3");
        return new Weights(part(properties, RANK), part(properties, SURE), value(properties, BIAS));
    }

    /** @param rank by feature, as {@code sure}; what goes beyond the features is not looked at */
    public static Weights of(double[] rank, double[] sure, double bias) {
        int features = Feature.values().length;
        return new Weights(Arrays.copyOf(rank, features), Arrays.copyOf(sure, features), bias);
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
        return new Weights(part(properties, RANK), part(properties, SURE), value(properties, BIAS));
    }

    /** One line a weight, as {@link #read} reads them; those that are 0 are left out. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var feature : Feature.values()) {
            line(RANK + feature.key(), rank[feature.ordinal()]).ifPresent(lines::add);
        }
        for (var feature : Feature.values()) {
            line(SURE + feature.key(), sure[feature.ordinal()]).ifPresent(lines::add);
        }
        lines.add(line(BIAS, bias).orElse(BIAS + "=0"));
        return lines;
    }

    private static Optional<String> line(String key, double value) {
        return value == 0 ? Optional.empty() : Optional.of(String.format(Locale.ROOT, "%s=%.4f", key, value));
    }

    private static double[] part(Properties properties, String prefix) {
        var part = new double[Feature.values().length];
        for (var feature : Feature.values()) {
            part[feature.ordinal()] = value(properties, prefix + feature.key());
        }
        return part;
    }

    private static double value(Properties properties, String key) {
        String text = properties.getProperty(key, "0");
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("weight " + key + " is '" + text + "', expected a number", e);
        }
    }

    double rank(double[] features) {
        return sum(rank, features);
    }

    /** 0 to 1 */
    public double confidence(double[] features) {
        return 1 / (1 + Math.exp(-bias - sum(sure, features)));
    }

    private static double sum(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }
}
