package id.jembatan.urgent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Many small clues that together give a danger away. Immutable.
 *
 * @param clues each counts once, however often it is told
 * @param enough points within one stretch of a text that make an alarm
 */
record Tally(List<Clue> clues, int enough) {
    /** In words. */
    private static final int STRETCH = 40;

    static final Tally NONE = new Tally(List.of(), 1);

    /** @param must whether nothing is seen without it */
    record Clue(List<Phrase> phrases, int points, boolean must) {}

    private record Seen(Clue clue, List<Span> spans) {
        /** Spans are in the order of the text: the first one not before the stretch decides. */
        boolean within(int first) {
            int low = 0;
            int high = spans.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (spans.get(middle).first() < first) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low < spans.size() && spans.get(low).last() < first + STRETCH;
        }
    }

    /**
     * @param counts which places count
     * @param more points that are asked for besides
     */
    boolean isEnough(Reading reading, Predicate<Span> counts, int more) {
        var seen = new ArrayList<Seen>();
        for (Clue clue : clues) {
            var told = reading.told(clue.phrases());
            var spans = told.isEmpty() ? told : told.stream().filter(counts).toList();
            if (!spans.isEmpty()) {
                seen.add(new Seen(clue, spans));
            } else if (clue.must()) {
                return false;
            }
        }
        return seen.stream()
                .flatMap(one -> one.spans().stream())
                .mapToInt(Span::first)
                .distinct()
                .anyMatch(first -> points(seen, first) >= enough + more);
    }

    private static int points(List<Seen> seen, int first) {
        int points = 0;
        for (Seen one : seen) {
            points += one.within(first) ? one.clue().points() : 0;
        }
        return points;
    }
}
