package id.jembatan.knowledge;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a person told of their situation, as far as articles differ by it. Immutable.
 *
 * @param cases the id of a case by the id of its slot, in order of the slots' ids
 */
public record Circumstances(Map<String, String> cases) {
    public static final Circumstances NONE = new Circumstances(Map.of());

    public Circumstances {
        cases = Collections.unmodifiableMap(new TreeMap<>(cases));
    }

    public Optional<String> of(String slot) {
        return Optional.ofNullable(cases.get(slot));
    }

    public Circumstances with(String slot, String value) {
        var all = new TreeMap<>(cases);
        all.put(slot, value);
        return new Circumstances(all);
    }

    /** As a button carries them, such as {@code taiwan,pabrik}; read again by {@link Library#circumstances}. */
    public String key() {
        return cases.entrySet().stream()
                .map(told -> told.getValue().equals(Slot.OTHER) ? Slot.OTHER + '-' + told.getKey() : told.getValue())
                .collect(Collectors.joining(","));
    }

    /** These, and of the earlier ones what these do not say. */
    public Circumstances after(Circumstances earlier) {
        var all = new TreeMap<>(earlier.cases);
        all.putAll(cases);
        return new Circumstances(all);
    }
}
