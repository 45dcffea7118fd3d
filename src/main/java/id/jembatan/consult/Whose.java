package id.jembatan.consult;

import id.jembatan.chat.Content;
import id.jembatan.chat.Incoming;
import id.jembatan.people.Person;
import id.jembatan.store.Links;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Which consultation of theirs a villager's message belongs to; looked up, never read from its text. Thread-safe. */
public final class Whose {
    /** How long after an officer wrote the conversation counts as going on. */
    private static final Duration LIVE = Duration.ofHours(1);

    private final Links links;
    private final Consultations consultations;
    private final Entries entries;
    private final InstantSource clock;

    public Whose(Links links, Consultations consultations, Entries entries, InstantSource clock) {
        this.links = links;
        this.consultations = consultations;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * The one it answers; else, for something newly written, the only one in which an officer wrote within the hour.
     *
     * @return empty where it is a question of its own
     */
    public Optional<Consultation> of(Incoming in, Person who) {
        return in.privately()
                ? answered(in, who).or(() -> isNew(in) ? live(who) : Optional.empty())
                : Optional.empty(); // what stands in a group is no part of a consultation
    }

    /** The one whose message it answers with the channel's reply function, or changes. */
    private Optional<Consultation> answered(Incoming in, Person who) {
        var message = in.content() instanceof Content.Edited ? Optional.of(in.message()) : in.replyTo();
        return message.flatMap(of -> links.of(in.chat(), of))
                .flatMap(link -> consultations.find(link.consultation()))
                .filter(found -> found.asker() == who.id());
    }

    /** An urgent one first, whether or not anybody has taken it: what somebody in danger writes must not go astray. */
    private Optional<Consultation> live(Person who) {
        var own = consultations.of(who.id());
        var urgent =
                own.stream().filter(one -> one.isUrgent() && !one.isClosed()).findFirst();
        if (urgent.isPresent()) {
            return urgent;
        }
        var live = own.stream().filter(this::isLive).toList();
        return live.size() == 1 ? Optional.of(live.getFirst()) : Optional.empty();
    }

    private boolean isLive(Consultation consultation) {
        return consultation.stage() instanceof Stage.Taken
                && entries.lastFromOfficer(consultation.id())
                        .filter(at -> at.plus(LIVE).isAfter(clock.instant()))
                        .isPresent();
    }

    private static boolean isNew(Incoming in) {
        return switch (in.content()) {
            case Content.Text text -> !text.text().startsWith("/");
            case Content.File ignored -> true;
            case Content.Edited ignored -> false;
            case Content.Pressed ignored -> false;
            case Content.Contact ignored -> false;
            case Content.Location ignored -> true;
            case Content.Reachable ignored -> false;
            case Content.Moved ignored -> false;
            case Content.Unreadable ignored -> false;
        };
    }
}
