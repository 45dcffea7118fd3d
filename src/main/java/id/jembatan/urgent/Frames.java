package id.jembatan.urgent;

import java.util.List;
import java.util.stream.Stream;

/**
 * How something is told, the same for all rules. Immutable.
 *
 * @param who the teller and people near to him
 * @param now what makes it happen in these days
 * @param general asking for rules and definitions, supposing, news, figures of speech: lowers within its sentence
 * @param past what once was: lowers what follows near to it, unless {@code lasting} stands in the sentence
 * @param over what came to a good end: lowers within its sentence
 * @param lasting that it goes on
 */
record Frames(
        List<Phrase> who,
        List<Phrase> now,
        List<Phrase> general,
        List<Phrase> past,
        List<Phrase> over,
        List<Phrase> lasting) {
    static final Frames NONE = new Frames(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** In words. */
    private static final int NEAR = 5;

    /** The same, but nobody needs to be named. */
    Frames ofAnyone() {
        return new Frames(List.of(), now, general, past, over, lasting);
    }

    boolean raise(Reading reading) {
        return who.isEmpty() || stands(who, reading) || stands(now, reading);
    }

    boolean lower(Reading reading, Span sign) {
        return stands(general, reading, sign) || stands(over, reading, sign) || isPast(reading, sign);
    }

    private boolean isPast(Reading reading, Span sign) {
        return reading.told(past).stream()
                        .anyMatch(span -> inSentenceOf(reading, span, sign)
                                && span.first() < sign.first()
                                && span.distance(sign) <= NEAR)
                && !stands(lasting, reading, sign);
    }

    private static boolean stands(List<Phrase> phrases, Reading reading, Span sign) {
        return spans(phrases, reading).anyMatch(span -> inSentenceOf(reading, span, sign));
    }

    static boolean inSentenceOf(Reading reading, Span span, Span sign) {
        return reading.sameSentence(span.first(), sign.first()) || reading.sameSentence(span.first(), sign.last());
    }

    private static boolean stands(List<Phrase> phrases, Reading reading) {
        return !reading.spans(phrases).isEmpty();
    }

    static Stream<Span> spans(List<Phrase> phrases, Reading reading) {
        return reading.spans(phrases).stream();
    }
}
