package id.jembatan.search;

import id.jembatan.knowledge.Circumstances;
import id.jembatan.knowledge.Slot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a question tells of a person's situation: their country, work, marital status. Immutable, thread-safe. */
final class Situations {
    private final List<Slot> slots;
    private final List<Sign> signs;

    /**
     * One way to speak of a case.
     *
     * @param stems that all stand in a question which speaks of it
     * @param name what words of other countries' lists may mean; empty where the sign is not the case's own name
     */
    private record Sign(Slot.Case of, List<String> stems, String name) {
        /** A name of two words says no more than one of one. */
        int length() {
            return name.isEmpty() ? stems.size() : 1;
        }

        boolean isIn(Set<String> question, Set<String> names) {
            return question.containsAll(stems) || names.contains(name);
        }
    }

    private Situations(List<Slot> slots, List<Sign> signs) {
        this.slots = slots;
        this.signs = signs;
    }

    static Situations of(List<Slot> slots, Vocabulary vocabulary) {
        var signs = slots.stream()
                .flatMap(slot -> slot.cases().stream())
                .flatMap(one -> signs(one, vocabulary))
                .toList();
        return new Situations(slots, signs);
    }

    private static Stream<Sign> signs(Slot.Case one, Vocabulary vocabulary) {
        String name = one.id().replace('-', ' ');
        return Stream.concat(
                Stream.of(new Sign(one, stems(name, vocabulary), name)),
                one.signs().stream().map(sign -> new Sign(one, stems(sign, vocabulary), "")));
    }

    private static List<String> stems(String words, Vocabulary vocabulary) {
        return Arrays.stream(words.split(" ")).map(vocabulary::stem).toList();
    }

    /**
     * The case of each slot that the question's longest sign speaks for; none where two cases have one as long.
     *
     * @param names countries, as words name them
     */
    Circumstances told(Set<String> stems, Set<String> names) {
        var told = Circumstances.NONE;
        for (var slot : slots) {
            var one = told(slot, stems, names);
            if (one.isPresent()) {
                told = told.with(slot.id(), one.get());
            }
        }
        return told;
    }

    private Optional<String> told(Slot slot, Set<String> stems, Set<String> names) {
        var seen = signs.stream()
                .filter(sign -> sign.of().slot().equals(slot.id()))
                .filter(sign -> sign.isIn(stems, names))
                .toList();
        int longest = seen.stream().mapToInt(Sign::length).max().orElse(0);
        var cases = seen.stream()
                .filter(sign -> sign.length() == longest)
                .map(sign -> sign.of().id())
                .distinct()
                .toList();
        return cases.size() == 1 ? Optional.of(cases.getFirst()) : Optional.empty();
    }
}
