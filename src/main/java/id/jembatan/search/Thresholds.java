package id.jembatan.search;

/**
 * How sure the search must be, and by which weights it becomes so, in the units of {@link Verdict.Scored#confidence()}.
 *
 * @param answerFrom confidence from which one article is sent, 0 to 1
 * @param clarifyFrom confidence from which people are asked which article they meant, 0 to {@code answerFrom}
 * @param gap by how much, as a share of all that were found, the best article must lead the next to be sent alone, 0 to 1
 * @param weights from {@code config/weights.properties}
 */
public record Thresholds(double answerFrom, double clarifyFrom, double gap, Weights weights) {
    /** For checks and tests that have no settings; the program reads its own. */
    public static final Thresholds DEFAULT = new Thresholds(0.65, 0.25, 0.10, Weights.ROUNDED);

    public Thresholds {
        if (!(0 <= clarifyFrom && clarifyFrom <= answerFrom && answerFrom <= 1)) {
            throw new IllegalArgumentException("clarifyFrom " + clarifyFrom + " and answerFrom " + answerFrom
                    + ", expected 0 <= clarifyFrom <= answerFrom <= 1");
        }
        if (!(0 <= gap && gap <= 1)) {
            throw new IllegalArgumentException("gap is " + gap + ", expected 0 to 1");
        }
    }
}
