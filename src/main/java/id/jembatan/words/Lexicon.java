package id.jembatan.words;

import id.jembatan.files.Problem;
import id.jembatan.words.WordList.Meanings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All word lists as one. Immutable.
 *
 * @param means what a form adds, in the order of the lists; forms of several words are separated by one space
 * @param aside forms that say nothing: greetings, thanks, particles
 * @param kinds what kind of small talk a form of those is, where the list says so
 * @param longest how many words the longest form has that begins with a word
 * @param known every single word that stands in a list, as form or as meaning
 */
record Lexicon(
        Map<String, List<String>> means,
        Set<String> aside,
        Map<String, List<String>> kinds,
        Map<String, Integer> longest,
        Set<String> known) {
    /** In this order their meanings are added. */
    private static final List<String> WITH_MEANINGS = List.of("field", "slang", "javanese", "madurese");

    static final Lexicon NONE = new Lexicon(Map.of(), Set.of(), Map.of(), Map.of(), Set.of());

    static Lexicon read(Path folder, Consumer<Problem> problems) {
        var meaningful = WITH_MEANINGS.stream()
                .map(name -> WordList.read(folder.resolve(name + ".tsv"), Meanings.EACH, problems))
                .toList();
        var silent = List.of(
                WordList.read(folder.resolve("smalltalk.tsv"), Meanings.SOME, problems),
                WordList.read(folder.resolve("particles.tsv"), Meanings.NONE, problems));
        var common = WordList.read(folder.resolve("common.tsv"), Meanings.NONE, problems);
        var aside = new HashSet<String>();
        silent.forEach(list -> aside.addAll(list.entries().keySet()));
        contradictions(meaningful, aside, problems);
        var means = together(meaningful);
        return new Lexicon(
                means, Set.copyOf(aside), together(silent), longest(means, aside), known(meaningful, aside, common));
    }

    private static Map<String, Integer> longest(Map<String, List<String>> means, Set<String> aside) {
        var longest = new HashMap<String, Integer>();
        for (var forms : List.of(means.keySet(), aside)) {
            for (String form : forms) {
                String[] words = form.split(" ");
                longest.merge(words[0], words.length, Math::max);
            }
        }
        return Map.copyOf(longest);
    }

    private static Map<String, List<String>> together(List<WordList> lists) {
        var together = new HashMap<String, LinkedHashSet<String>>();
        for (var list : lists) {
            list.entries()
                    .forEach((form, entry) -> together.computeIfAbsent(form, f -> new LinkedHashSet<>())
                            .addAll(entry.means()));
        }
        var frozen = new HashMap<String, List<String>>();
        together.forEach((form, means) -> frozen.put(form, List.copyOf(means)));
        return Map.copyOf(frozen);
    }

    private static Set<String> known(List<WordList> lists, Set<String> aside, WordList common) {
        var known = new HashSet<String>(common.entries().keySet());
        aside.forEach(form -> known.addAll(List.of(form.split(" "))));
        for (var list : lists) {
            list.entries().forEach((form, entry) -> {
                if (form.indexOf(' ') < 0) {
                    known.add(form);
                }
                entry.means().forEach(meaning -> known.addAll(List.of(meaning.split(" "))));
            });
        }
        return Set.copyOf(known);
    }

    /** A form that says nothing cannot mean something, and what it means cannot be such a form. */
    private static void contradictions(List<WordList> lists, Set<String> aside, Consumer<Problem> problems) {
        for (var list : lists) {
            list.entries().forEach((form, entry) -> {
                var silent = new ArrayList<>(entry.means());
                silent.add(form);
                silent.retainAll(aside);
                for (String word : silent) {
                    problems.accept(Problem.error(list.file(), entry.line(), "words.contradiction", word));
                }
            });
        }
    }
}
