package id.jembatan.desk;

import id.jembatan.chat.Call;
import id.jembatan.chat.Due;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.consult.Cards;
import id.jembatan.consult.Code;
import id.jembatan.consult.Consultation;
import id.jembatan.consult.Consultations;
import id.jembatan.consult.Entries;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.people.Role;
import id.jembatan.store.Tx;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An officer takes a consultation: the database decides who was first. Then the whole conversation is shown. */
public final class Take implements Flow {
    private final Texts texts;
    private final Consultations consultations;
    private final Entries entries;
    private final Cards cards;
    private final Doing doing;
    private final People people;

    public Take(Texts texts, Consultations consultations, Entries entries, Cards cards, Doing doing, People people) {
        this.texts = texts;
        this.consultations = consultations;
        this.entries = entries;
        this.cards = cards;
        this.doing = doing;
        this.people = people;
    }

    @Override
    public String name() {
        return "take";
    }

    @Override
    public List<Start> starts() {
        var officer = Optional.of(Role.OFFICER);
        return List.of(
                new Start.Typed("ambil", officer), new Start.Pressed("t", officer), new Start.Pressed("ts", officer));
    }

    @Override
    public boolean forStaff() {
        return true;
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        var found = found(in).filter(wanted -> mayTake(wanted, who));
        if (found.isEmpty()) {
            return Turn.brief(in, who, texts.say("take.unknown"));
        }
        boolean showOnly = in.press().map(Call::name).orElse("").equals("ts");
        return new Turn.Change(tx -> showOnly ? show(tx, in, found.get(), who) : take(tx, in, found.get(), who));
    }

    private Optional<Consultation> found(Incoming in) {
        var press = in.press();
        return press.isPresent()
                ? consultations.find(press.get().number(0))
                : Code.typed(in.command().map(call -> call.argument(0)).orElse(""))
                        .flatMap(consultations::find);
    }

    /** What they may not take they are not told of either. */
    private boolean mayTake(Consultation wanted, Person who) {
        return wanted.isOwnedBy(who.id()) || cards.mayTake(wanted).stream().anyMatch(who::worksAt);
    }

    private Turn.Say take(Tx tx, Incoming in, Consultation wanted, Person who) {
        if (!consultations.take(tx, wanted.id(), who)) {
            return late(tx, in, wanted, who);
        }
        var taken = consultations.find(tx, wanted.id()).orElseThrow();
        var words = new ArrayList<Due>();
        if (in.press().isPresent()) { // the card loses its button
            words.add(Due.about(
                    taken.id(), new Outgoing.Edit(in.chat(), in.message(), cards.text(tx, taken), Keys.NONE)));
        }
        words.addAll(conversation(tx, taken, who));
        var asker = people.find(tx, taken.asker()).orElseThrow();
        words.add(Due.about(
                taken.id(), Outgoing.say(asker.chat(), texts.say("take.told", "desk", cards.deskName(taken, who)))));
        return new Turn.Say(Optional.empty(), words);
    }

    private Turn.Say late(Tx tx, Incoming in, Consultation wanted, Person who) {
        var now = consultations.find(tx, wanted.id()).orElseThrow();
        if (now.isOwnedBy(who.id())) {
            return new Turn.Say(Optional.empty(), conversation(tx, now, who));
        }
        String first = now.owner().isPresent()
                ? texts.say("take.late", "who", people.nameOf(tx, now.owner().getAsLong()))
                : texts.say("take.over");
        var refusal = Turn.brief(in, who, first);
        if (in.press().isEmpty()) {
            return refusal;
        }
        var words = new ArrayList<>(refusal.words());
        words.add(Due.now(new Outgoing.Edit(in.chat(), in.message(), cards.text(tx, now) + "\n" + first, Keys.NONE)));
        return new Turn.Say(Optional.empty(), words);
    }

    private Turn.Say show(Tx tx, Incoming in, Consultation own, Person who) {
        return own.isOwnedBy(who.id())
                ? new Turn.Say(Optional.empty(), conversation(tx, own, who))
                : Turn.brief(in, who, texts.say("take.unknown"));
    }

    /** Everything so far, in order, so that the officer never asks again what was said. */
    private List<Due> conversation(Tx tx, Consultation taken, Person who) {
        var words = new ArrayList<Due>();
        for (var entry : entries.of(taken.id())) {
            words.addAll(cards.shown(tx, taken, entry, who.chat()));
        }
        words.add(Due.about(taken.id(), doing.card(tx, taken, who.chat())));
        return words;
    }
}
