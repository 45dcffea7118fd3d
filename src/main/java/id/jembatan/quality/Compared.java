package id.jembatan.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How another search fares with the same answerable questions.
 *
 * @param first how often its first article is right
 * @param three how often one of its first three is
 * @param asked of so many
 */
public record Compared(int first, int three, int asked) {
    /**
     * @param unread whether of the third that nobody reads, or of the others
     * @param search finds at most three ids, best first
     */
    public static Compared of(List<Labelled> questions, boolean unread, Function<String, List<String>> search) {
        int first = 0;
        int three = 0;
        int asked = 0;
        for (var question : questions) {
            if (question.unread() == unread && question.expect() == Labelled.Expect.ANSWER) {
                var found = search.apply(question.question());
                first += found.stream().limit(1).anyMatch(question.articles()::contains) ? 1 : 0;
                three += found.stream().anyMatch(question.articles()::contains) ? 1 : 0;
                asked++;
            }
        }
        return new Compared(first, three, asked);
    }

    /** For JSON, shares as {@link Evaluation#asMap()} has them; without them where nothing was asked. */
    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("answerable", asked);
        if (asked > 0) {
            map.put("right_first", share(first));
            map.put("right_in_three", share(three));
        }
        return map;
    }

    private double share(int count) {
        return Math.round(1_000.0 * count / asked) / 1_000.0;
    }
}
