package id.jembatan.villager;

import id.jembatan.talk.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a question leaves behind for some minutes: what was talked about, and what was asked back. */
sealed interface Waiting extends Step {
    Trail trail();

    @Override
    default Duration life() {
        return Duration.ofMinutes(trail().minutes());
    }

    /** Nothing was asked back. */
    record Remembered(Trail trail) implements Waiting {
        @Override
        public boolean waits() {
            return false;
        }
    }

    /**
     * Titles were offered; a typed number chooses.
     *
     * @param articles ids in the order shown
     * @param asked the inbox row of the question
     */
    record Offered(List<String> articles, long asked, Trail trail) implements Waiting {}

    /**
     * A numbered list of subjects or of one subject's articles is shown; a typed number chooses.
     *
     * @param topic the id of the subject; empty where the subjects themselves are listed
     */
    record Listed(String topic, Trail trail) implements Waiting {}

    /**
     * It was asked for the person's situation, because the article that the trail is about differs by it.
     *
     * @param slot the id of what was asked
     * @param cases ids in the order shown
     * @param asked the inbox row of the question
     */
    record Choosing(String slot, List<String> cases, long asked, Trail trail) implements Waiting {}

    /** What was not understood is ready for an officer. */
    record Drafted(Trail trail) implements Waiting {}

    /** More words for what is ready for an officer. */
    record Adding(Trail trail) implements Waiting {}

    /**
     * What went before.
     *
     * @param minutes for which it is remembered
     * @param about what was talked about last
     * @param told of the person's situation, as buttons carry it; may be empty
     * @param missed the inbox rows of questions that nothing answered, in order
     * @param ours whether any of these had to do with our field
     * @param ruledOut ids of articles which the person said are not meant
     */
    record Trail(
            int minutes, Optional<Talked> about, String told, List<Long> missed, boolean ours, List<String> ruledOut) {
        static Trail fresh(Duration memory) {
            return new Trail((int) memory.toMinutes(), Optional.empty(), "", List.of(), false, List.of());
        }

        /** A question was settled: nothing is missed any more. */
        Trail settledBy(Talked talked) {
            return new Trail(minutes, Optional.of(talked), told, List.of(), false, List.of());
        }

        Trail telling(String situation) {
            return new Trail(minutes, about, situation, missed, ours, ruledOut);
        }

        Trail missing(long row, boolean ofOurField) {
            var rows = missed.contains(row)
                    ? missed
                    : Stream.concat(missed.stream(), Stream.of(row)).toList();
            return new Trail(minutes, about, told, rows, ours || ofOurField, ruledOut);
        }

        Trail without(List<String> articles) {
            var all = Stream.concat(ruledOut.stream(), articles.stream())
                    .distinct()
                    .toList();
            return new Trail(minutes, about, told, missed, ours, all);
        }
    }

    /**
     * An article that was talked about.
     *
     * @param words that name the matter; may be empty
     * @param screen the one shown last, from 0
     */
    record Talked(String article, String words, int screen) {}
}
