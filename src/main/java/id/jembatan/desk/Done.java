package id.jembatan.desk;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.Due;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.consult.Code;
import id.jembatan.consult.Consultation;
import id.jembatan.consult.Consultations;
import id.jembatan.consult.Stage;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.people.Role;
import id.jembatan.store.Tx;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Turn;
import java.util.List;
import java.util.Optional;

/** The owner is done, with a reason; the villager is asked whether it is clear. */
public final class Done implements Flow {
    /** Each has its words under {@code done.<reason>}. */
    private static final List<String> REASONS = List.of("answered", "referred", "silent");

    private final Texts texts;
    private final Consultations consultations;
    private final People people;

    public Done(Texts texts, Consultations consultations, People people) {
        this.texts = texts;
        this.consultations = consultations;
        this.people = people;
    }

    @Override
    public String name() {
        return "done";
    }

    @Override
    public List<Start> starts() {
        var officer = Optional.of(Role.OFFICER);
        return List.of(
                new Start.Typed("selesai", officer), new Start.Pressed("d", officer), new Start.Pressed("dr", officer));
    }

    @Override
    public boolean forStaff() {
        return true;
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        var mine = found(in, who).filter(own -> own.stage() instanceof Stage.Taken && own.isOwnedBy(who.id()));
        if (mine.isEmpty()) {
            return Turn.brief(in, who, texts.say("done.notyours"));
        }
        var reason = in.press()
                .filter(press -> press.name().equals("dr"))
                .map(press -> press.argument(1))
                .filter(REASONS::contains);
        return reason.<Turn>map(given -> new Turn.Change(tx -> done(tx, in, mine.get(), given, who)))
                .orElseGet(() -> Turn.done(askReason(mine.get(), who)));
    }

    /** The one named; without a name the only one in work. */
    private Optional<Consultation> found(Incoming in, Person who) {
        var press = in.press();
        if (press.isPresent()) {
            return consultations.find(press.get().number(0));
        }
        String typed = in.command().map(call -> call.argument(0)).orElse("");
        if (!typed.isEmpty()) {
            return Code.typed(typed).flatMap(consultations::find);
        }
        var own = consultations.ownedBy(who.id()).stream()
                .filter(one -> one.stage() instanceof Stage.Taken)
                .toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }

    private Outgoing askReason(Consultation mine, Person who) {
        var buttons = REASONS.stream()
                .map(reason -> new Button(texts.say("done." + reason), Call.data("dr", mine.id(), reason)))
                .toArray(Button[]::new);
        return Outgoing.say(who.chat(), texts.say("done.why", "code", mine.code()), Keys.column(buttons));
    }

    private Turn.Say done(Tx tx, Incoming in, Consultation mine, String reason, Person who) {
        if (!consultations.answer(tx, mine.id(), who, reason)) {
            return Turn.brief(in, who, texts.say("done.notyours"));
        }
        var asker = people.find(tx, mine.asker()).orElseThrow();
        var keys = Keys.column(
                new Button(texts.say("cases.yes"), Call.data("cu", mine.id())),
                new Button(texts.say("cases.no"), Call.data("cd", mine.id())));
        return new Turn.Say(
                Optional.empty(),
                List.of(
                        Due.about(mine.id(), Outgoing.say(who.chat(), texts.say("done.booked", "code", mine.code()))),
                        Due.about(
                                mine.id(),
                                Outgoing.say(asker.chat(), texts.say("done.asked", "code", mine.code()), keys))));
    }
}
