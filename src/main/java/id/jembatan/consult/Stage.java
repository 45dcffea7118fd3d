package id.jembatan.consult;

import java.time.Instant;

/** Where a consultation stands; each stage carries what it alone knows. Officers are named by their person's id. */
public sealed interface Stage {
    /** With the desk, until an officer takes it. */
    record Open() implements Stage {}

    record Taken(long by, Instant since) implements Stage {}

    /** Answered; with the villager, who says whether it is clear. */
    record Answered(long by, Instant since) implements Stage {}

    /** @param reason a key of the texts, such as {@code answered} */
    record Closed(Instant at, String reason) implements Stage {}
}
