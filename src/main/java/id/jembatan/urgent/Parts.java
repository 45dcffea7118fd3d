package id.jembatan.urgent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a long text is looked at: in a forwarded post or a life's story the danger stands in one part only, and the rest must
 * neither hide it nor add up to one.
 */
final class Parts {
    /** In words: a text no longer than that is one part. */
    static final int LONG = 40;

    /** In words: of a sentence longer than that its pieces are looked at too, as people who are in need set no full stops. */
    private static final int PIECE = 20;

    /** In words: fewer say nothing. */
    private static final int SHORTEST = 4;

    private Parts() {}

    /** Stretches, sentences and pieces of these, each once; all that overlaps by half. */
    static List<Span> of(Reading reading) {
        int last = reading.size() - 1;
        if (reading.size() <= LONG) {
            return List.of(new Span(0, last));
        }
        Set<Span> parts = new LinkedHashSet<>();
        cut(new Span(0, last), LONG, parts);
        int first = 0;
        for (int at = 0; at <= last; at++) {
            if (!reading.sameSentence(at, at + 1)) {
                sentence(new Span(first, at), parts);
                first = at + 1;
            }
        }
        return new ArrayList<>(parts);
    }

    private static void sentence(Span sentence, Set<Span> parts) {
        if (sentence.words() >= SHORTEST) {
            cut(sentence, LONG, parts);
            cut(sentence, PIECE, parts);
        }
    }

    private static void cut(Span whole, int size, Set<Span> parts) {
        for (int first = whole.first(); first == whole.first() || first + size / 2 <= whole.last(); first += size / 2) {
            parts.add(new Span(first, Math.min(whole.last(), first + size - 1)));
        }
    }
}
