package id.jembatan.search;

import id.jembatan.words.Token;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text of the library as questions are compared with it. Immutable.
 *
 * @param words each different word once
 */
record Wording(List<Word> words) {
    /**
     * @param stems its own and those of its meanings
     * @param weight how much it tells, 0 to 1
     * @param names whether it says which matter is asked, not which side of one
     */
    record Word(Set<String> stems, double weight, boolean names) {
        boolean isIn(Question question) {
            return stems.stream().anyMatch(question.byStem()::containsKey);
        }
    }

    /**
     * How well a question and a phrasing cover each other; words count by how much they tell.
     *
     * @param question share of the question that the phrasing has, 0 to 1
     * @param phrasing share of the phrasing that the question has, 0 to 1
     */
    record Overlap(double question, double phrasing) {
        static final Overlap NONE = new Overlap(0, 0);

        /** Both at once, 0 to 1: their harmonic mean. */
        double both() {
            return question + phrasing == 0 ? 0 : 2 * question * phrasing / (question + phrasing);
        }
    }

    static Wording of(List<Token> words, Vocabulary vocabulary) {
        return new Wording(
                words.stream().map(token -> word(token, vocabulary)).distinct().toList());
    }

    private static Word word(Token token, Vocabulary vocabulary) {
        var stems = new TreeSet<String>();
        stems.add(Stems.stem(token.text()));
        for (String meaning : Reader.meanings(token)) {
            stems.add(Stems.stem(meaning));
        }
        double rarity = stems.stream().mapToDouble(vocabulary::rarity).min().orElseThrow();
        return new Word(Set.copyOf(stems), rarity * Reader.weight(token), Reader.weight(token) == 1);
    }

    boolean has(Wanted wanted) {
        return wanted.forms().stream()
                .anyMatch(form -> words.stream().anyMatch(word -> word.stems().contains(form.stem())));
    }

    /** Share of its words that the question has, without those that only say which side of a matter is asked. */
    double named(Question question) {
        var naming = words.stream().filter(Word::names).toList();
        long found = naming.stream().filter(word -> word.isIn(question)).count();
        return naming.isEmpty() ? 0 : (double) found / naming.size();
    }

    Overlap overlap(Question question) {
        var trusts = new double[question.words().size()];
        double all = 0;
        double met = 0;
        for (Word word : words) {
            double best = 0;
            for (String stem : word.stems()) {
                for (var match : question.byStem().getOrDefault(stem, List.of())) {
                    trusts[match.word()] = Math.max(trusts[match.word()], match.trust());
                    best = Math.max(best, match.trust());
                }
            }
            all += word.weight();
            met += word.weight() * best;
        }
        double asked = question.tells();
        return asked == 0 || all == 0 ? Overlap.NONE : new Overlap(question.told(trusts) / asked, met / all);
    }
}
