package id.jembatan.quality;

import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Readability;
import id.jembatan.urgent.Rule;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What a library is like, in figures.
 *
 * @param articles that can be answered with today
 * @param own ways of asking, of all articles but drafts
 * @param found those that find their own article first
 * @param danger sentences of the danger rules
 * @param behaving those that set off what they must, or nothing where they must not
 * @param contacts whose number is shown
 */
public record LibraryFigures(
        int articles, Readability readability, int own, int found, int danger, int behaving, int contacts) {
    static LibraryFigures of(Library library, Own own, Path folder, LocalDate today) {
        int danger = Rule.read(folder.resolve("urgent"), problem -> {}).stream()
                .mapToInt(rule -> rule.yes().size() + rule.no().size())
                .sum();
        return new LibraryFigures(
                Check.inForce(library, today),
                Readability.of(library),
                own.asked(),
                own.asked() - own.missed().size(),
                danger,
                danger - library.triage().selfTest().size(),
                (int) library.contacts().values().stream()
                        .filter(contact -> contact.shown().isPresent())
                        .count());
    }
}
