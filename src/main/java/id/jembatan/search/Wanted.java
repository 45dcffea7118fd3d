package id.jembatan.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One word a question looks for. Immutable.
 *
 * @param word as written, folded
 * @param forms what it may be called in the library, best first; never empty, the first is the word itself
 * @param weight in the sum of the score: 1, or less for a word that only says which side of a matter is asked
 * @param tells how much it tells, 0 to 1: rare words most, and one that nobody knows, too
 * @param how how far the library and the word lists know it
 * @param ofOurField whether it belongs to the field of migrant work
 * @param country whether it names a country, or is a part of its name
 */
record Wanted(
        String word, List<Form> forms, double weight, double tells, How how, boolean ofOurField, boolean country) {
    Wanted {
        forms = List.copyOf(forms);
    }

    /** For explanations, such as {@code brp (known): brp, berapa 0.80}. */
    @Override
    public String toString() {
        return forms.stream()
                .map(form -> form.trust() == 1
                        ? form.exact()
                        : String.format(Locale.ROOT, "%s %.2f", form.exact(), form.trust()))
                .collect(Collectors.joining(", ", word + " (" + how.name().toLowerCase(Locale.ROOT) + "): ", ""));
    }

    /** The stem by which it is most likely called in the library. */
    String main() {
        return (forms.size() > 1 ? forms.get(1) : forms.getFirst()).stem();
    }

    /**
     * @param exact folded
     * @param stem of {@code exact}
     * @param number of the stem in the vocabulary, {@link Vocabulary#STRANGE} where the library has no such word
     * @param trust above 0, at most 1; below 1 for a meaning and for a correction
     */
    record Form(String exact, String stem, int number, double trust) {}

    enum How {
        /** The library uses it, or a word that a list gives as its meaning. */
        KNOWN,
        /** It is no word of the library, but near one. */
        CORRECTED,
        /** A word list knows it, the library does not use it. */
        LISTED,
        UNKNOWN
    }
}
