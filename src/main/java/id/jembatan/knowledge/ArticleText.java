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
 */
record ArticleText(List<Part> brief, List<Part> steps, List<Part> warning, List<Part> where) {
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
        return Stream.of(brief, steps, warning, where).flatMap(List::stream).toList();
    }

    Article.Body body() {
        return new Article.Body(
                together(brief), steps.stream().map(Part::onOneLine).toList(), together(warning), together(where));
    }

    private static String together(List<Part> paragraphs) {
        return String.join("\n", paragraphs.stream().map(Part::onOneLine).toList());
    }
}
