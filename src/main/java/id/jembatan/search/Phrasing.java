package id.jembatan.search;

import id.jembatan.search.Wanted.Form;
import id.jembatan.words.Token;
import id.jembatan.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One way an article is asked for, as stems. Immutable.
 *
 * @param words each word as the set of its stem and those of its meanings
 */
record Phrasing(List<Set<String>> words) {
    Phrasing {
        words = List.copyOf(words);
    }

    static Phrasing of(String text, Words lists) {
        return new Phrasing(Reader.tokens(lists, text).stream()
                .map(Phrasing::stems)
                .distinct()
                .toList());
    }

    private static Set<String> stems(Token token) {
        var stems = new HashSet<String>();
        stems.add(Stems.stem(token.text()));
        for (String meaning : Reader.meanings(token)) {
            stems.add(Stems.stem(meaning));
        }
        return Set.copyOf(stems);
    }

    /**
     * How well a question and this phrasing cover each other.
     *
     * @param question share of the question's weight that the phrasing has, 0 to 1
     * @param phrasing share of the phrasing's weight that the question has, 0 to 1
     */
    record Overlap(double question, double phrasing) {
        static final Overlap NONE = new Overlap(0, 0);

        /** Both at once, 0 to 1: their harmonic mean. */
        double both() {
            return question + phrasing == 0 ? 0 : 2 * question * phrasing / (question + phrasing);
        }
    }

    Overlap overlap(List<Wanted> question, Vocabulary vocabulary) {
        double asked = 0;
        double found = 0;
        double all = 0;
        double met = 0;
        for (Wanted wanted : question) {
            double weight = weight(wanted, vocabulary);
            asked += weight;
            found += weight * trust(wanted);
        }
        for (Set<String> word : words) {
            double weight = word.stream().mapToDouble(vocabulary::rarity).min().orElse(0);
            all += weight;
            met += weight * trust(word, question);
        }
        return asked == 0 || all == 0 ? Overlap.NONE : new Overlap(found / asked, met / all);
    }

    /** How much one word of a question tells, 0 to 1; a word that nobody knows tells most. */
    static double weight(Wanted wanted, Vocabulary vocabulary) {
        double rarity = wanted.forms().stream()
                .filter(vocabulary::knows)
                .mapToDouble(form -> vocabulary.rarity(form.stem()))
                .min()
                .orElse(1);
        return wanted.weight() * rarity;
    }

    private double trust(Wanted wanted) {
        double best = 0;
        for (Form form : wanted.forms()) {
            if (form.trust() > best && words.stream().anyMatch(word -> word.contains(form.stem()))) {
                best = form.trust();
            }
        }
        return best;
    }

    private static double trust(Set<String> word, List<Wanted> question) {
        double best = 0;
        for (Wanted wanted : question) {
            for (Form form : wanted.forms()) {
                if (form.trust() > best && word.contains(form.stem())) {
                    best = form.trust();
                }
            }
        }
        return best;
    }
}
