package id.jembatan.urgent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A text as rules see it: for each word, everything it may stand for. For one look, in one thread. */
final class Reading {
    private final List<List<List<String>>> words;
    private final List<List<String>> meant;
    private final List<Integer> sentences;
    private final Map<String, List<Integer>> places = new HashMap<>();
    /** Many signs and rules ask for the same group: by identity, as groups are read once. */
    private final Map<List<Phrase>, List<Span>> found = new IdentityHashMap<>();

    /**
     * @param words each with its forms, a form being one word or several in a row
     * @param meant for each word what it most likely stands for, several words joined by {@code _}
     * @param sentences for each word the number of its sentence, ascending
     */
    Reading(List<List<List<String>>> words, List<List<String>> meant, List<Integer> sentences) {
        this.words = words;
        this.meant = meant;
        this.sentences = sentences;
        for (int at = 0; at < words.size(); at++) {
            var begins = new TreeSet<String>();
            words.get(at).forEach(form -> begins.add(form.getFirst()));
            for (String begin : begins) {
                places.computeIfAbsent(begin, b -> new ArrayList<>()).add(at);
            }
        }
    }

    int size() {
        return words.size();
    }

    List<List<String>> forms(int at) {
        return words.get(at);
    }

    List<String> meant(int at) {
        return meant.get(at);
    }

    /** Where a phrase can begin, ascending. */
    Iterable<Integer> places(Phrase.Word first) {
        if (first.isNumber() || first.alternatives().size() > 1) {
            var all = new TreeSet<Integer>();
            places.forEach((word, at) -> {
                if (first.matches(word)) {
                    all.addAll(at);
                }
            });
            return all;
        }
        return places.getOrDefault(first.alternatives().iterator().next(), List.of());
    }

    /** Every place where one of the phrases stands, in the order of the text. */
    List<Span> spans(List<Phrase> phrases) {
        return found.computeIfAbsent(
                phrases,
                wanted -> wanted.stream()
                        .flatMap(phrase -> phrase.in(this).stream())
                        .sorted(Comparator.comparingInt(Span::first).thenComparingInt(Span::last))
                        .distinct()
                        .toList());
    }

    boolean sameSentence(int one, int other) {
        return one >= 0 && other < size() && sentences.get(one).equals(sentences.get(other));
    }

    /** Whether the word at this place may stand for {@code word}; false outside the text. */
    boolean has(int at, String word) {
        return at >= 0 && at < size() && forms(at).contains(List.of(word));
    }
}
