package id.jembatan.urgent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Every group of phrases that rules ask for, by the word a phrase begins with: a text is asked for the few that it may have, not for
 * all. Groups are told apart by identity, as each is read once. Immutable, thread-safe.
 */
final class Groups {
    private final Map<String, List<Start>> starts = new HashMap<>();
    /** Phrases that begin with a number of some range. */
    private final List<Start> numbers = new ArrayList<>();

    private record Start(List<Phrase> group, Phrase phrase) {}

    Groups(Collection<List<Phrase>> all) {
        var different = new IdentityHashMap<List<Phrase>, Boolean>();
        for (var group : all) {
            if (different.put(group, true) == null) {
                group.forEach(phrase -> add(new Start(group, phrase)));
            }
        }
    }

    private void add(Start start) {
        var first = start.phrase.words().getFirst();
        first.alternatives()
                .forEach(word ->
                        starts.computeIfAbsent(word, w -> new ArrayList<>(1)).add(start));
        if (first.isNumber()) {
            numbers.add(start);
        }
    }

    /** @param found takes each place where a phrase of a group stands, in the order of the text, some more than once */
    void find(Reading reading, BiConsumer<List<Phrase>, Span> found) {
        for (int at = 0; at < reading.size(); at++) {
            for (String begin : begins(reading.forms(at))) {
                for (var start : starts.getOrDefault(begin, List.of())) {
                    find(start, reading, at, found);
                }
                if (Character.isDigit(begin.charAt(0))) {
                    for (var start : numbers) {
                        find(start, reading, at, found);
                    }
                }
            }
        }
    }

    private static Collection<String> begins(List<List<String>> forms) {
        if (forms.size() == 1) {
            return List.of(forms.getFirst().getFirst());
        }
        var begins = new TreeSet<String>();
        forms.forEach(form -> begins.add(form.getFirst()));
        return begins;
    }

    private static void find(Start start, Reading reading, int at, BiConsumer<List<Phrase>, Span> found) {
        int end = start.phrase.end(reading, at);
        if (end > at) {
            found.accept(start.group, new Span(at, end - 1));
        }
    }
}
