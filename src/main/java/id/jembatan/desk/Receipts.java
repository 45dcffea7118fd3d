package id.jembatan.desk;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Due;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Sent;
import id.jembatan.chat.Texts;
import id.jembatan.consult.Consultation;
import id.jembatan.consult.Consultations;
import id.jembatan.consult.Entries;
import id.jembatan.consult.Entry.Delivery;
import id.jembatan.consult.Entry.Kind;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.store.Settled;
import id.jembatan.store.Tx;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** What officers hear of what was sent: that it arrived, and when it did not. "Sent" is what the channel said, never less. */
public final class Receipts implements BiFunction<Tx, Settled, List<Due>> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final Texts texts;
    private final Consultations consultations;
    private final Entries entries;
    private final People people;
    private final InstantSource clock;
    private final ZoneId zone;

    public Receipts(
            Texts texts,
            Consultations consultations,
            Entries entries,
            People people,
            InstantSource clock,
            ZoneId zone) {
        this.texts = texts;
        this.consultations = consultations;
        this.entries = entries;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Due> apply(Tx tx, Settled settled) {
        var row = settled.row();
        if (settled.sent() instanceof Sent.Refused(var why) && why == Sent.Why.UNREACHABLE) {
            people.setReachable(tx, row.chat(), false);
        }
        var about = row.consultation()
                .flatMap(id -> consultations.find(tx, id))
                .filter(one -> isAskers(tx, one, row.chat()));
        if (about.isEmpty()) {
            return List.of();
        }
        var carried = row.entry().flatMap(id -> entries.find(tx, id)).filter(entry -> entry.kind() == Kind.OFFICER);
        if (carried.isEmpty()) {
            return unreachable(tx, about.get(), settled.sent());
        }
        boolean told = carried.get().delivery() != Delivery.WAITING;
        boolean partly = settled.sent() instanceof Sent.Delivered && !settled.whole();
        if (told || partly) { // a long one leaves in pieces: it arrived once all of them did
            return List.of();
        }
        entries.setDelivery(tx, carried.get().id(), delivery(settled.sent()));
        return entries.author(tx, carried.get().id())
                .flatMap(author -> people.find(tx, author))
                .map(officer -> List.of(Due.about(about.get().id(), receipt(about.get(), settled.sent(), officer))))
                .orElse(List.of());
    }

    private boolean isAskers(Tx tx, Consultation one, ChatId chat) {
        return people.find(tx, one.asker())
                .map(Person::chat)
                .filter(chat::equals)
                .isPresent();
    }

    private static Delivery delivery(Sent sent) {
        return switch (sent) {
            case Sent.Delivered ignored -> Delivery.DELIVERED;
            case Sent.Refused ignored -> Delivery.REFUSED;
            case Sent.Unknown ignored -> Delivery.UNSURE;
            case Sent.Later ignored -> Delivery.WAITING;
            case Sent.Moved ignored -> Delivery.WAITING;
        };
    }

    private Outgoing receipt(Consultation about, Sent sent, Person officer) {
        String key = switch (sent) {
            case Sent.Delivered ignored -> "receipt.delivered";
            case Sent.Refused(var why) -> "receipt." + why.name().toLowerCase(Locale.ROOT);
            case Sent.Unknown ignored -> "receipt.unsure";
            case Sent.Later ignored -> "receipt.unsure";
            case Sent.Moved ignored -> "receipt.unsure";
        };
        String time = TIME.format(clock.instant().atZone(zone));
        return Outgoing.say(officer.chat(), texts.say(key, "code", about.code(), "time", time));
    }

    /** A person who cannot be reached any more may have lost their phone to somebody: the officer should know. */
    private List<Due> unreachable(Tx tx, Consultation about, Sent sent) {
        boolean lost = sent instanceof Sent.Refused(var why) && why == Sent.Why.UNREACHABLE;
        return people.find(tx, about.owner())
                .filter(owner -> lost)
                .map(officer -> List.of(Due.about(
                        about.id(), Outgoing.say(officer.chat(), texts.say("receipt.lost", "code", about.code())))))
                .orElse(List.of());
    }
}
