package id.jembatan.knowledge;

import java.util.List;
import java.util.stream.Stream;

/**
 * The body of an article with the lines it stands on.
 *
 * @param brief paragraphs
 * @param steps one part a step
 * @param warning paragraphs
 * @param where paragraphs
 * @param specials for those in one situation
 */
record ArticleText(List<Part> brief, List<Part> steps, List<Part> warning, List<Part> where, List<Special> specials) {
    /**
     * What stands instead of the brief answer, and of the steps where it has any, for those in one situation.
     *
     * @param line of its heading
     * @param brief paragraphs
     * @param steps may be empty
     */
    record Special(int line, List<Slot.Case> when, List<Part> brief, List<Part> steps) {}

    /**
     * A paragraph or step.
     *
     * @param line of its first word, counted from 1 in the file
     * @param text with the line ends of the file
     */
    record Part(int line, String text) {
        /** The line of the file on which the character at this place stands. */
        int lineOf(int place) {
            return line
                    + (int) text.substring(0, place)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }

        String onOneLine() {
            return text.replace('\n', ' ');
        }
    }

    /** In reading order. */
    List<Part> parts() {
        return Stream.concat(sentences(), where.stream()).toList();
    }

    /** What must be whole sentences. */
    Stream<Part> sentences() {
        var own = Stream.of(brief, steps, warning).flatMap(List::stream);
        var special = specials.stream().flatMap(one -> Stream.concat(one.brief.stream(), one.steps.stream()));
        return Stream.concat(own, special);
    }

    Article.Body body() {
        return body(brief, steps);
    }

    List<Variant> variants() {
        return specials.stream()
                .map(one -> new Variant(one.when, body(one.brief, one.steps.isEmpty() ? steps : one.steps)))
                .toList();
    }

    private Article.Body body(List<Part> brief, List<Part> steps) {
        return new Article.Body(
                together(brief), steps.stream().map(Part::onOneLine).toList(), together(warning), together(where));
    }

    private static String together(List<Part> paragraphs) {
        return String.join("\n", paragraphs.stream().map(Part::onOneLine).toList());
    }
}
