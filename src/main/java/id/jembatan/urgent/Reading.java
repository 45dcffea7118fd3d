package id.jembatan.urgent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A text as rules see it: for each word, everything it may stand for. For one look, in one thread. */
final class Reading {
    private final List<List<List<String>>> words;
    private final List<List<String>> meant;
    private final List<Integer> sentences;
    private final Map<List<Phrase>, List<Span>> found = new IdentityHashMap<>();
    private final Map<List<Phrase>, List<Span>> told = new IdentityHashMap<>();

    /**
     * @param words each with its forms, a form being one word or several in a row
     * @param meant for each word what it most likely stands for, several words joined by {@code _}
     * @param sentences for each word the number of its sentence, ascending
     * @param groups what rules will ask for
     */
    Reading(List<List<List<String>>> words, List<List<String>> meant, List<Integer> sentences, Groups groups) {
        this.words = words;
        this.meant = meant;
        this.sentences = sentences;
        groups.find(
                this,
                (group, span) ->
                        found.computeIfAbsent(group, g -> new ArrayList<>(2)).add(span));
        found.replaceAll((group, spans) -> inOrder(spans));
    }

    private Reading(Reading whole, Span part) {
        words = whole.words.subList(part.first(), part.last() + 1);
        meant = whole.meant.subList(part.first(), part.last() + 1);
        sentences = whole.sentences.subList(part.first(), part.last() + 1);
        whole.found.forEach((group, spans) -> {
            var inside = spans.stream()
                    .filter(part::contains)
                    .map(span -> new Span(span.first() - part.first(), span.last() - part.first()))
                    .toList();
            if (!inside.isEmpty()) {
                found.put(group, inside);
            }
        });
    }

    /** As if nothing else had been written. */
    Reading part(Span part) {
        return part.words() == size() ? this : new Reading(this, part);
    }

    private static List<Span> inOrder(List<Span> spans) {
        return spans.size() == 1
                ? spans
                : spans.stream()
                        .sorted(Comparator.comparingInt(Span::first).thenComparingInt(Span::last))
                        .distinct()
                        .toList();
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

    /** Every place where one of the phrases stands, in the order of the text. */
    List<Span> spans(List<Phrase> group) {
        return found.getOrDefault(group, List.of());
    }

    /** Those of them that are not denied. */
    List<Span> told(List<Phrase> group) {
        var spans = spans(group);
        return spans.isEmpty()
                ? spans
                : told.computeIfAbsent(
                        group,
                        g -> spans.stream()
                                .filter(span -> !Sign.isDenied(this, span))
                                .toList());
    }

    boolean sameSentence(int one, int other) {
        return one >= 0 && other < size() && sentences.get(one).equals(sentences.get(other));
    }

    /** Whether the word at this place may stand for {@code word}; false outside the text. */
    boolean has(int at, String word) {
        if (at < 0 || at >= size()) {
            return false;
        }
        for (var form : forms(at)) {
            if (form.size() == 1 && form.getFirst().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
