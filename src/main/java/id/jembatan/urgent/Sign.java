package id.jembatan.urgent;

import java.util.ArrayList;
import java.util.List;
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
        var found = new ArrayList<Span>();
        for (Span first : spans(reading, groups.get(0))) {
            Span whole = first;
            for (var group : groups.subList(1, groups.size())) {
                var near = spans(reading, group).stream()
                        .filter(span -> span.distance(first) <= WINDOW)
                        .findFirst();
                whole = near.isEmpty() || whole == null ? null : whole.with(near.get());
            }
            if (whole != null) {
                found.add(whole);
            }
        }
        return found;
    }

    static List<Span> spans(Reading reading, List<Phrase> group) {
        return group.stream()
                .flatMap(phrase -> phrase.in(reading).stream())
                .filter(span -> !isDenied(reading, span))
                .toList();
    }

    private static boolean isDenied(Reading reading, Span span) {
        int before = span.first() - 1;
        if (AFTER_DENIALS.stream().anyMatch(word -> reading.has(before, word))) {
            return isDenial(reading, before - 1);
        }
        return isDenial(reading, before);
    }

    private static boolean isDenial(Reading reading, int at) {
        return DENIALS.stream().anyMatch(word -> reading.has(at, word))
                && reading.sameSentence(at, at + 1)
                && !reading.has(at - 1, OTHERWISE);
    }
}
