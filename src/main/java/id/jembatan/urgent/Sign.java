package id.jembatan.urgent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What gives a danger away: one phrase of each group, near each other, none of them denied. Immutable.
 *
 * @param groups at least one, each with its alternatives
 */
record Sign(List<List<Phrase>> groups) {
    /** Words from the first group to each of the others. */
    private static final int WINDOW = 16;

    private static final Set<String> DENIALS = Set.of("tidak", "bukan", "belum", "tanpa", "anti");
    /** "If not, he is beaten" denies nothing. */
    private static final String OTHERWISE = "kalau";

    private static final Set<String> AFTER_DENIALS = Set.of("pernah", "sampai", "akan", "jadi", "ada");

    /** Every place where it stands. */
    List<Span> in(Reading reading) {
        var told = new ArrayList<List<Span>>();
        for (var group : groups) {
            var spans = reading.told(group);
            if (spans.isEmpty()) {
                return List.of();
            }
            told.add(spans);
        }
        var found = new ArrayList<Span>();
        for (Span first : told.getFirst()) {
            Span whole = first;
            for (int i = 1; i < groups.size() && whole != null; i++) {
                var near = near(first, told.get(i));
                whole = near.map(whole::with).orElse(null);
            }
            if (whole != null) {
                found.add(whole);
            }
        }
        return found;
    }

    /** The first of the spans that is near. */
    private static Optional<Span> near(Span first, List<Span> spans) {
        for (Span span : spans) {
            if (span.distance(first) <= WINDOW) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /** Whether the words before it say that it is not so. */
    static boolean isDenied(Reading reading, Span span) {
        int before = span.first() - 1;
        return isDenial(reading, hasAny(reading, before, AFTER_DENIALS) ? before - 1 : before);
    }

    private static boolean isDenial(Reading reading, int at) {
        return hasAny(reading, at, DENIALS) && reading.sameSentence(at, at + 1) && !reading.has(at - 1, OTHERWISE);
    }

    private static boolean hasAny(Reading reading, int at, Set<String> words) {
        for (String word : words) {
            if (reading.has(at, word)) {
                return true;
            }
        }
        return false;
    }
}
