package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.words.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An article as questions are compared with it. Immutable.
 *
 * @param title its words that say which matter it is about, not which side of one
 * @param everything the stems of all its words, and of what these mean
 * @param countries that it is for, with spaces for hyphens; empty where it is for all
 */
record Entry(Article article, List<Set<String>> title, Set<String> everything, Set<String> countries) {
    /** As articles name every country. */
    private static final String EVERYWHERE = "semua";

    static Entry of(Page page, Vocabulary vocabulary) {
        var title = Wording.of(page.asked().getFirst(), vocabulary).words().stream()
                .filter(Wording.Word::names)
                .map(Wording.Word::stems)
                .toList();
        var everything = new HashSet<String>();
        for (Token token : page.everything()) {
            everything.addAll(vocabulary.stems(token));
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
    double named(Set<String> stems) {
        int found = 0;
        for (var word : title) {
            if (word.stream().anyMatch(stems::contains)) {
                found++;
            }
        }
        return title.isEmpty() ? 0 : (double) found / title.size();
    }

    /** Share of the question that it has anywhere, 0 to 1. */
    double covers(Question question) {
        double told = 0;
        for (var word : question.words()) {
            double best = 0;
            for (var form : word.forms()) {
                if (form.trust() > best && everything.contains(form.stem())) {
                    best = form.trust();
                }
            }
            told += word.tells() * best;
        }
        return question.tells() == 0 ? 0 : told / question.tells();
    }

    /** Share of the question's words of our field that it does not have anywhere, 0 where there is none. */
    double foreign(Question question) {
        var ours = new ArrayList<Wanted>();
        for (var word : question.words()) {
            if (word.ofOurField()) {
                ours.add(word);
            }
        }
        long here = ours.stream()
                .filter(word -> word.forms().stream().anyMatch(form -> everything.contains(form.stem())))
                .count();
        return ours.isEmpty() ? 0 : (double) (ours.size() - here) / ours.size();
    }
}
