package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.search.Wanted.Form;
import id.jembatan.words.Token;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An article as questions are compared with it. Immutable.
 *
 * @param title its words that say which matter it is about, not which side of one: the numbers of each word's stems
 * @param everything the numbers of the stems of all its words, and of what these mean; not to be changed
 * @param countries that it is for, with spaces for hyphens; empty where it is for all
 */
record Entry(Article article, List<int[]> title, BitSet everything, Set<String> countries) {
    /** As articles name every country. */
    private static final String EVERYWHERE = "semua";

    static Entry of(Page page, Vocabulary vocabulary) {
        var title = Wording.of(page.asked().getFirst(), vocabulary).words().stream()
                .filter(Wording.Word::names)
                .map(word -> word.stems().stream().mapToInt(vocabulary::number).toArray())
                .toList();
        var everything = new BitSet();
        for (Token token : page.everything()) {
            vocabulary.stems(token).forEach(stem -> everything.set(vocabulary.number(stem)));
        }
        return new Entry(page.article(), title, everything, countries(page.article()));
    }

    private static Set<String> countries(Article article) {
        return article.countries().contains(EVERYWHERE)
                ? Set.of()
                : article.countries().stream()
                        .map(country -> country.replace('-', ' '))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of these is among the countries that it is for alone. */
    boolean isFor(Set<String> asked) {
        return countries.stream().anyMatch(asked::contains);
    }

    /** Whether it is for some countries alone, and none of those asked is among them. */
    boolean isForOthers(Set<String> asked) {
        return !asked.isEmpty() && !countries.isEmpty() && !isFor(asked);
    }

    /** Share of the title's words that the question has, 0 to 1. */
    double named(BitSet stems) {
        int found = 0;
        for (int[] word : title) {
            found += Arrays.stream(word).anyMatch(stems::get) ? 1 : 0;
        }
        return title.isEmpty() ? 0 : (double) found / title.size();
    }

    /** Share of the question that it has anywhere, 0 to 1. */
    double covers(Question question) {
        double told = 0;
        double tells = 0;
        for (var word : question.words()) {
            if (isElsewhere(word)) {
                continue;
            }
            tells += word.tells();
            double best = 0;
            for (var form : word.forms()) {
                if (form.trust() > best && has(form)) {
                    best = form.trust();
                }
            }
            told += word.tells() * best;
        }
        return tells == 0 ? 0 : told / tells;
    }

    /**
     * Share of the question's words of our field that it does not have anywhere, 0 where there is none. The name of a country does not
     * count where it holds for all.
     */
    double foreign(Question question) {
        int ours = 0;
        int missing = 0;
        for (var word : question.words()) {
            if (word.ofOurField() && !isElsewhere(word)) {
                ours++;
                missing += word.forms().stream().noneMatch(this::has) ? 1 : 0;
            }
        }
        return ours == 0 ? 0 : (double) missing / ours;
    }

    private boolean isElsewhere(Wanted word) {
        return word.country() && countries.isEmpty();
    }

    private boolean has(Form form) {
        return form.number() != Vocabulary.STRANGE && everything.get(form.number());
    }
}
