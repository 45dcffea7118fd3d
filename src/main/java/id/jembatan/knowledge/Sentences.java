package id.jembatan.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where sentences end, and how many words they have. Pure. */
final class Sentences {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<![.!?…])[.!?…]+[\")”]*\\s+|\\z");
    private static final Pattern WRITTEN = Pattern.compile("\\S+");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{Nd}]");

    private Sentences() {}

    /** @param start where it begins in the text */
    record Sentence(int start, String text) {
        int words() {
            return (int) written().count();
        }

        /** Its first words. */
        String beginning() {
            return String.join(" ", written().limit(4).map(MatchResult::group).toList());
        }

        private Stream<MatchResult> written() {
            return WRITTEN.matcher(text)
                    .results()
                    .filter(word -> LETTER.matcher(word.group()).find());
        }
    }

    /** In order; those without a word too. */
    static List<Sentence> in(String text) {
        var sentences = new ArrayList<Sentence>();
        int start = 0;
        for (var ends = SENTENCE_END.matcher(text); ends.find(); start = ends.end()) {
            sentences.add(new Sentence(start, text.substring(start, ends.start())));
        }
        return sentences;
    }
}
