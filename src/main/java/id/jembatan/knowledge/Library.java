package id.jembatan.knowledge;

import id.jembatan.files.Problem;
import id.jembatan.urgent.Triage;
import id.jembatan.words.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the bot knows, as one snapshot. Immutable, safe for many threads.
 *
 * @param articles by id, in order of their ids
 * @param contacts by id, in order of their ids
 * @param desks by id, in order of their ids
 * @param matters in the order shown
 * @param topics in the order shown
 * @param slots what articles may differ by
 * @param villages that have a link of their own
 * @param laws by name, in order of their names
 * @param holidays of the years that were filled in
 */
public record Library(
        Map<String, Article> articles,
        Map<String, Contact> contacts,
        Map<String, Desk> desks,
        List<Matter> matters,
        List<Topic> topics,
        List<Slot> slots,
        List<Village> villages,
        Map<String, Law> laws,
        Holidays holidays,
        Words words,
        Triage triage) {

    /**
     * What came of reading a folder.
     *
     * @param library empty where any problem is an error
     * @param problems in order of file and line
     */
    public record Reading(Optional<Library> library, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    public Library {
        articles = Collections.unmodifiableMap(new LinkedHashMap<>(articles));
        contacts = Collections.unmodifiableMap(new LinkedHashMap<>(contacts));
        desks = Collections.unmodifiableMap(new LinkedHashMap<>(desks));
        matters = List.copyOf(matters);
        topics = List.copyOf(topics);
        slots = List.copyOf(slots);
        villages = List.copyOf(villages);
        laws = Collections.unmodifiableMap(new LinkedHashMap<>(laws));
    }

    /**
     * Reads and checks every file; never throws for what stands in them.
     *
     * @param folder with {@code articles/}, {@code contacts/}, {@code desks/}, {@code words/}, {@code sources.yaml} and so on
     * @param today what articles' dates are held against; one past its date is a warning, never an error
     */
    public static Reading read(Path folder, LocalDate today) {
        return new Memory().read(folder, today);
    }

    public Optional<Article> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    public Optional<Contact> contact(String id) {
        return Optional.ofNullable(contacts.get(id));
    }

    public Optional<Desk> desk(String id) {
        return Optional.ofNullable(desks.get(id));
    }

    public Optional<Slot> slot(String id) {
        return slots.stream().filter(slot -> slot.id().equals(id)).findFirst();
    }

    /** What {@link Circumstances#key()} wrote; what no slot has any more is left out. */
    public Circumstances circumstances(String key) {
        var told = Circumstances.NONE;
        for (String id : key.split(",")) {
            for (var slot : slots) {
                if (id.equals(Slot.OTHER + '-' + slot.id())) {
                    told = told.with(slot.id(), Slot.OTHER);
                } else if (slot.caseOf(id).isPresent()) {
                    told = told.with(slot.id(), id);
                }
            }
        }
        return told;
    }

    public Optional<Village> village(String id) {
        return villages.stream().filter(village -> village.id().equals(id)).findFirst();
    }

    public Optional<Matter> matter(String id) {
        return matters.stream().filter(matter -> matter.id().equals(id)).findFirst();
    }
}
