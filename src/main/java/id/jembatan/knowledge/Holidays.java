package id.jembatan.knowledge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days on which no desk works. Immutable.
 *
 * @param names of the days, in order of their dates
 */
public record Holidays(Map<LocalDate, String> names) {
    public static final Holidays NONE = new Holidays(Map.of());

    public Holidays {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
    }

    public boolean on(LocalDate day) {
        return names.containsKey(day);
    }
}
