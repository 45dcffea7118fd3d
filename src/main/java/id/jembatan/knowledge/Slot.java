package id.jembatan.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * One thing about a person that some articles differ by, such as the country they go to.
 *
 * @param id such as {@code negara}
 * @param question that a person answers with one button
 * @param cases in the order shown; their ids differ from those of every other slot
 */
public record Slot(String id, String question, List<Case> cases) {
    /** The case of whoever fits none of those that an article has, or does not know. */
    public static final String OTHER = "lain";

    /**
     * One answer to the question.
     *
     * @param slot the id of its slot
     * @param id such as {@code taiwan}
     * @param button at most 32 characters
     * @param signs what tells that a question speaks of it: each one or more words, which stand anywhere in the question; may be
     *     empty
     */
    public record Case(String slot, String id, String button, List<String> signs) {
        public Case {
            signs = List.copyOf(signs);
        }
    }

    public Slot {
        cases = List.copyOf(cases);
    }

    public Optional<Case> caseOf(String id) {
        return cases.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
