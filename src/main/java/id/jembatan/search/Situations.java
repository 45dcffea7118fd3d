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

    /** @param stems that stand in a question which speaks of the case; the case's own name is one more sign, as countries are read */
    private record Sign(Slot.Case of, List<String> stems) {}

    private Situations(List<Slot> slots, List<Sign> signs) {
        this.slots = slots;
        this.signs = signs;
    }

    static Situations of(List<Slot> slots, Vocabulary vocabulary) {
        var signs = slots.stream()
                .flatMap(slot -> slot.cases().stream())
                .flatMap(one -> Stream.concat(Stream.of(name(one)), one.signs().stream())
                        .map(sign -> new Sign(
                                one,
                                Arrays.stream(sign.split(" "))
                                        .map(vocabulary::stem)
                                        .toList())))
                .toList();
        return new Situations(slots, signs);
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
                .filter(sign -> stems.containsAll(sign.stems()) || names.contains(name(sign.of())))
                .toList();
        int longest = seen.stream().mapToInt(sign -> sign.stems().size()).max().orElse(0);
        var cases = seen.stream()
                .filter(sign -> sign.stems().size() == longest)
                .map(sign -> sign.of().id())
                .distinct()
                .toList();
        return cases.size() == 1 ? Optional.of(cases.getFirst()) : Optional.empty();
    }

    private static String name(Slot.Case one) {
        return one.id().replace('-', ' ');
    }
}
