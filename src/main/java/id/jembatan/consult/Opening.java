package id.jembatan.consult;

import id.jembatan.chat.Content;
import id.jembatan.chat.Due;
import id.jembatan.chat.Incoming;
import id.jembatan.consult.Consultation.Priority;
import id.jembatan.consult.Entries.Draft;
import id.jembatan.consult.Entry.Kind;
import id.jembatan.knowledge.Matter;
import id.jembatan.people.Person;
import id.jembatan.store.Links;
import id.jembatan.store.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens a consultation with its first messages, adds to it, and tells the officers. */
public final class Opening {
    private final Consultations consultations;
    private final Entries entries;
    private final Cards cards;
    private final Links links;

    public Opening(Consultations consultations, Entries entries, Cards cards, Links links) {
        this.consultations = consultations;
        this.entries = entries;
        this.cards = cards;
        this.links = links;
    }

    /** @param cards to the officers, to be added to the outbox */
    public record Opened(Consultation consultation, List<Due> cards) {}

    /**
     * @param cause the inbox row that asks for it
     * @param asked what the villager wrote
     * @param article what the library had answered, as people know it; empty where nothing
     */
    public Opened open(
            Tx tx, long cause, Person who, Matter matter, Priority priority, Incoming asked, Optional<String> article) {
        var opened = consultations.open(tx, cause, who, matter.desk(), matter.id(), priority);
        save(tx, opened, who, asked, Kind.ASKED);
        article.ifPresent(answer -> entries.add(tx, opened.id(), 0, Draft.of(Kind.ARTICLE, answer)));
        return new Opened(opened, cards.toDesk(tx, opened));
    }

    /** The open consultation of which this message is a part. */
    public Optional<Code> holding(Incoming message) {
        return links.of(message.chat(), message.message())
                .flatMap(link -> consultations.find(link.consultation()))
                .filter(held -> !held.isClosed())
                .map(Consultation::code);
    }

    /** Adds what officers should know and the villager did not write. */
    public void note(Tx tx, Consultation consultation, String words) {
        entries.add(tx, consultation.id(), 0, Draft.of(Kind.NOTE, words));
    }

    /** Adds what the villager wrote, and shows it to the officer who has the consultation. */
    public List<Due> add(Tx tx, Consultation consultation, Person who, Incoming in, Optional<Person> owner) {
        boolean known = links.of(in.chat(), in.message())
                .filter(link -> link.consultation() == consultation.id())
                .isPresent();
        if (known && !(in.content() instanceof Content.Edited)) { // the same button pressed again
            return List.of();
        }
        var entry = save(tx, consultation, who, in, Kind.VILLAGER);
        var dues = new ArrayList<Due>();
        owner.ifPresent(officer -> dues.addAll(cards.shown(tx, consultation, entry, officer.chat())));
        return dues;
    }

    private Entry save(Tx tx, Consultation consultation, Person who, Incoming in, Kind kind) {
        var entry = entries.add(tx, consultation.id(), who.id(), Draft.of(kind, in));
        links.put(tx, in.chat(), in.message(), new Links.Link(consultation.id(), Optional.of(entry.id())));
        return entry;
    }
}
