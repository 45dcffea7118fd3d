package id.jembatan.search;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a decision rests on, for {@code ask --explain} and the log.
 *
 * @param features by name, in the order they are computed
 */
public record Why(Map<String, Double> features) {
    public Why {
        features = new LinkedHashMap<>(features);
    }
}
