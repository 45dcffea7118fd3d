package id.jembatan.words;

/**
 * A word that may have been meant.
 *
 * @param word from the vocabulary
 * @param weight how far to trust it, above 0 and below 1
 */
public record Correction(String word, double weight) {}
