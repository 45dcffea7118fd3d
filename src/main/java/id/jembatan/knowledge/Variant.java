package id.jembatan.knowledge;

import java.util.List;

/**
 * What an article says to those in one situation, instead of what it says to all.
 *
 * @param when at least one, each of another slot; all of them must hold
 * @param body whole: what the file leaves out is the article's own
 */
public record Variant(List<Slot.Case> when, Article.Body body) {
    public Variant {
        when = List.copyOf(when);
    }

    /** Whether nothing that was told speaks against it. */
    boolean mayFit(Circumstances told) {
        return when.stream()
                .allMatch(one -> told.of(one.slot()).orElse(one.id()).equals(one.id()));
    }

    /** Whether everything it asks for was told. */
    boolean fits(Circumstances told) {
        return when.stream()
                .allMatch(one -> told.of(one.slot()).filter(one.id()::equals).isPresent());
    }
}
