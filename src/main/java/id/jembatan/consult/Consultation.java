package id.jembatan.consult;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A question that no article answered and that an officer follows up.
 *
 * @param asker the villager's person id
 * @param desk whose it is
 * @param matter its kind, an id of {@code knowledge/matters.yaml}
 * @param openedAt UTC
 * @param version grows with every change of stage, so that two officers cannot both be first
 */
public record Consultation(
        long id,
        Code code,
        long asker,
        String desk,
        String matter,
        Priority priority,
        Instant openedAt,
        Stage stage,
        long version) {
    public enum Priority {
        NORMAL,
        URGENT
    }

    public boolean isUrgent() {
        return priority == Priority.URGENT;
    }

    /** The officer who is responsible; empty while nobody is. */
    public OptionalLong owner() {
        return switch (stage) {
            case Stage.Open ignored -> OptionalLong.empty();
            case Stage.Taken taken -> OptionalLong.of(taken.by());
            case Stage.Answered answered -> OptionalLong.of(answered.by());
            case Stage.Closed ignored -> OptionalLong.empty();
        };
    }

    public boolean isClosed() {
        return stage instanceof Stage.Closed;
    }

    public boolean isOwnedBy(long officer) {
        return owner().isPresent() && owner().getAsLong() == officer;
    }
}
