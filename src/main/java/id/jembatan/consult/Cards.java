package id.jembatan.consult;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Due;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Lane;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.knowledge.Desk;
import id.jembatan.knowledge.Library;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.store.Tx;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What staff see of a consultation: a masked card before it is taken, the whole conversation after. Nothing here shows a
 * villager's name or number.
 */
public final class Cards {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final People people;
    private final Supplier<Library> library;
    private final Texts texts;
    private final ZoneId zone;

    public Cards(People people, Supplier<Library> library, Texts texts, ZoneId zone) {
        this.people = people;
        this.library = library;
        this.texts = texts;
        this.zone = zone;
    }

    /** The card to everybody who may take it; where a desk has nobody yet, to its fallback; else a word to the admins. */
    public List<Due> toDesk(Tx tx, Consultation consultation) {
        var officers = people.officersOf(tx, mayTake(consultation));
        if (officers.isEmpty()) {
            return people.admins(tx).stream()
                    .map(admin -> Due.about(
                            consultation.id(),
                            Outgoing.say(admin.chat(), texts.say("card.nobody", "card", text(tx, consultation)))))
                    .toList();
        }
        return officers.stream()
                .map(officer -> card(tx, consultation, officer.chat()))
                .toList();
    }

    /**
     * The desks whose officers may take it: its own, and for an urgent one every desk that is called for danger; where none
     * of these has anybody yet, its fallback.
     */
    public Set<String> mayTake(Consultation consultation) {
        var desks = library.get().desks().values().stream()
                .filter(desk -> consultation.isUrgent() && desk.urgent())
                .map(Desk::id)
                .collect(Collectors.toSet());
        desks.add(consultation.desk());
        return people.anyOfficerAt(desks) ? desks : Set.of(desk(consultation).fallback());
    }

    /** The desk for which this officer works on it, as villagers know it. */
    public String deskName(Consultation consultation, Person officer) {
        if (officer.worksAt(consultation.desk())) {
            return deskName(consultation);
        }
        return library.get().desks().values().stream()
                .filter(desk -> officer.worksAt(desk.id()))
                .map(Desk::name)
                .findFirst()
                .orElseGet(() -> deskName(consultation));
    }

    /** The card with its button, to one officer. */
    public Due card(Tx tx, Consultation consultation, ChatId to) {
        var take = new Button(texts.say("card.take"), Call.data("t", consultation.id()));
        var lane = consultation.isUrgent() ? Lane.URGENT : Lane.TALK;
        return Due.about(
                consultation.id(),
                new Outgoing.Say(to, lane, text(tx, consultation), Keys.column(take), Optional.empty()));
    }

    /** What a card says: code, matter, pseudonym and where it stands; no word of the villager's. */
    public String text(Tx tx, Consultation consultation) {
        return texts.say(
                consultation.isUrgent() ? "card.urgent" : "card.normal",
                "code",
                consultation.code(),
                "matter",
                matter(consultation),
                "who",
                people.find(tx, consultation.asker()).map(Person::pseudonym).orElse("?"),
                "stage",
                stage(consultation));
    }

    public String matter(Consultation consultation) {
        return library.get()
                .matter(consultation.matter())
                .map(matter -> matter.button())
                .orElse(consultation.matter());
    }

    public String stage(Consultation consultation) {
        return switch (consultation.stage()) {
            case Stage.Open ignored -> texts.say("stage.open");
            case Stage.Taken ignored -> texts.say("stage.taken");
            case Stage.Answered ignored -> texts.say("stage.answered");
            case Stage.Closed ignored -> texts.say("stage.closed");
        };
    }

    public String deskName(Consultation consultation) {
        return desk(consultation).name();
    }

    /** One message of the conversation as an officer sees it; a reply to it belongs to that message. */
    public List<Due> shown(Tx tx, Consultation consultation, Entry entry, ChatId to) {
        var dues = new ArrayList<Due>();
        String header = texts.say(
                "entry." + entry.kind().name().toLowerCase(Locale.ROOT),
                "who",
                people.find(tx, consultation.asker()).map(Person::pseudonym).orElse("?"),
                "code",
                consultation.code(),
                "time",
                TIME.format(entry.at().atZone(zone)));
        dues.add(Due.carrying(
                consultation.id(),
                entry.id(),
                Outgoing.say(to, entry.words().isEmpty() ? header : header + "\n" + entry.words())));
        entry.file()
                .flatMap(file -> entry.source())
                .ifPresent(source -> dues.add(Due.carrying(
                        consultation.id(),
                        entry.id(),
                        new Outgoing.Copy(to, Lane.TALK, source.chat(), List.of(source.message()), Optional.empty()))));
        return dues;
    }

    private Desk desk(Consultation consultation) {
        return library.get().desk(consultation.desk()).orElseThrow();
    }
}
