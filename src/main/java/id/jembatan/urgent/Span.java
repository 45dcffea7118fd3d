package id.jembatan.urgent;

/**
 * A piece of a text, in words.
 *
 * @param first position of its first word
 * @param last position of its last word
 */
record Span(int first, int last) {
    int words() {
        return last - first + 1;
    }

    boolean contains(Span other) {
        return first <= other.first && other.last <= last;
    }

    /** How many words lie between the two, 0 where they touch or overlap. */
    int distance(Span other) {
        return Math.max(0, Math.max(first - other.last, other.first - last) - 1);
    }

    Span with(Span other) {
        return new Span(Math.min(first, other.first), Math.max(last, other.last));
    }
}
