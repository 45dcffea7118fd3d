package id.jembatan.villager;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.Content;
import id.jembatan.chat.Due;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.consult.Cards;
import id.jembatan.consult.Consultation;
import id.jembatan.consult.Consultations;
import id.jembatan.consult.Opening;
import id.jembatan.consult.Stage;
import id.jembatan.consult.Whose;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.store.Tx;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A villager's own consultations: where they stand, what is added to them, and whether the answer was clear. */
public final class Cases implements Flow {
    private final Texts texts;
    private final Consultations consultations;
    private final Opening opening;
    private final Whose whose;
    private final Cards cards;
    private final People people;

    public Cases(Texts texts, Consultations consultations, Opening opening, Whose whose, Cards cards, People people) {
        this.texts = texts;
        this.consultations = consultations;
        this.opening = opening;
        this.whose = whose;
        this.cards = cards;
        this.people = people;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public List<Start> starts() {
        return List.of(
                new Start.Typed("kasus"),
                new Start.Typed("status"),
                new Start.Line(texts.say("key.cases")),
                new Start.Pressed("cu"),
                new Start.Pressed("cd"));
    }

    @Override
    public boolean claims(Incoming in, Person who) {
        return whose.of(in, who).isPresent();
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        var press = in.press();
        if (press.isPresent()) {
            return new Turn.Change(tx -> judged(tx, in, press.get(), who));
        }
        boolean asks = in.command().isPresent() || in.words().strip().equals(texts.say("key.cases"));
        return Optional.of(in)
                .filter(message -> !asks)
                .flatMap(message -> whose.of(message, who))
                .map(belongs -> (Turn) new Turn.Change(tx -> add(tx, in, belongs, who)))
                .orElseGet(() -> Turn.done(Outgoing.say(who.chat(), list(who))));
    }

    private String list(Person who) {
        var own = consultations.of(who.id());
        if (own.isEmpty()) {
            return texts.say("cases.none");
        }
        return own.stream()
                .limit(10)
                .map(this::line)
                .collect(Collectors.joining("\n", texts.say("cases.list") + "\n", ""));
    }

    private String line(Consultation own) {
        return texts.say(
                "cases.line",
                "code",
                own.code(),
                "matter",
                cards.matter(own),
                "stage",
                cards.stage(own),
                "desk",
                cards.deskName(own));
    }

    private Turn.Say add(Tx tx, Incoming in, Consultation belongs, Person who) {
        if (belongs.isClosed()) {
            var again = new Button(texts.say("button.officer"), Call.data("o", in.id()));
            return Turn.done(
                    Outgoing.say(who.chat(), texts.say("cases.closed", "code", belongs.code()), Keys.column(again)));
        }
        boolean doubted = belongs.stage() instanceof Stage.Answered && consultations.doubt(tx, belongs.id(), who);
        var owner = people.find(tx, belongs.owner());
        var words = new ArrayList<>(opening.add(tx, belongs, who, in, owner));
        if (doubted) {
            owner.ifPresent(officer -> words.add(back(belongs, officer)));
        }
        if (!(in.content() instanceof Content.Edited)) {
            words.add(Due.about(belongs.id(), added(in, belongs, who)));
        }
        return new Turn.Say(Optional.empty(), words);
    }

    /** What was not an explicit reply may have been meant otherwise: one press makes it a question of its own. */
    private Outgoing added(Incoming in, Consultation belongs, Person who) {
        var other = new Button(texts.say("cases.other"), Call.data("aq", in.id()));
        return Outgoing.say(
                who.chat(),
                texts.say("cases.added", "code", belongs.code()),
                in.replyTo().isPresent() || in.words().isEmpty() ? Keys.NONE : Keys.column(other));
    }

    private Turn.Say judged(Tx tx, Incoming in, Call press, Person who) {
        var found = consultations.find(tx, press.number(0)).filter(own -> own.asker() == who.id());
        boolean clear = press.name().equals("cu");
        boolean done = found.isPresent()
                && (clear
                        ? consultations.close(tx, found.get().id(), who)
                        : consultations.doubt(tx, found.get().id(), who));
        if (!done) {
            return Turn.brief(in, who, texts.say("button.old"));
        }
        var words = new ArrayList<Due>();
        var own = found.get();
        words.add(Due.about(
                own.id(),
                Outgoing.say(who.chat(), texts.say(clear ? "cases.clear" : "cases.unclear", "code", own.code()))));
        people.find(tx, own.owner())
                .ifPresent(
                        officer -> words.add(clear ? Due.about(own.id(), closed(own, officer)) : back(own, officer)));
        return new Turn.Say(Optional.empty(), words);
    }

    private Outgoing closed(Consultation own, Person officer) {
        return Outgoing.say(officer.chat(), texts.say("desk.closed", "code", own.code()));
    }

    private Due back(Consultation own, Person officer) {
        return Due.about(own.id(), Outgoing.say(officer.chat(), texts.say("desk.doubted", "code", own.code())));
    }
}
