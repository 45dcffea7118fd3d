package id.jembatan.desk;

import id.jembatan.chat.Call;
import id.jembatan.chat.Due;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.consult.Cards;
import id.jembatan.consult.Consultations;
import id.jembatan.people.Person;
import id.jembatan.people.Person.Grant;
import id.jembatan.people.Role;
import id.jembatan.store.Tx;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Turn;
import java.util.List;
import java.util.Optional;

/** What waits for an officer, and what they have in work. */
public final class Queue implements Flow {
    /** Cards shown at once: more would bury the first. */
    private static final int MOST = 5;

    private final Texts texts;
    private final Consultations consultations;
    private final Cards cards;
    private final Doing doing;

    public Queue(Texts texts, Consultations consultations, Cards cards, Doing doing) {
        this.texts = texts;
        this.consultations = consultations;
        this.cards = cards;
        this.doing = doing;
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public List<Start> starts() {
        var officer = Optional.of(Role.OFFICER);
        return List.of(new Start.Typed("antrian", officer), new Start.Typed("kasusku", officer));
    }

    @Override
    public boolean forStaff() {
        return true;
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        boolean own = in.command().map(Call::name).orElse("").equals("kasusku");
        return new Turn.Change(tx -> own ? inWork(tx, who) : waiting(tx, who));
    }

    private Turn.Say waiting(Tx tx, Person who) {
        var desks = who.grants().stream().map(Grant::desk).toList();
        var queue = consultations.queue().stream()
                .filter(open -> cards.mayTake(open).stream().anyMatch(desks::contains))
                .toList();
        if (queue.isEmpty()) {
            return Turn.done(Outgoing.say(who.chat(), texts.say("queue.empty")));
        }
        return new Turn.Say(
                Optional.empty(),
                queue.stream()
                        .limit(MOST)
                        .map(open -> cards.card(tx, open, who.chat()))
                        .toList());
    }

    private Turn.Say inWork(Tx tx, Person who) {
        var own = consultations.ownedBy(who.id());
        if (own.isEmpty()) {
            return Turn.done(Outgoing.say(who.chat(), texts.say("queue.nothing")));
        }
        return new Turn.Say(
                Optional.empty(),
                own.stream()
                        .limit(MOST)
                        .map(mine -> Due.about(mine.id(), doing.card(tx, mine, who.chat())))
                        .toList());
    }
}
