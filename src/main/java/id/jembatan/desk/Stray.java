package id.jembatan.desk;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.Content;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.consult.Consultation;
import id.jembatan.consult.Consultations;
import id.jembatan.people.Person;
import id.jembatan.people.Role;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an officer types that is no reply and no command goes nowhere, and they are told so. */
public final class Stray implements Flow {
    private final Texts texts;
    private final Consultations consultations;

    public Stray(Texts texts, Consultations consultations) {
        this.texts = texts;
        this.consultations = consultations;
    }

    @Override
    public String name() {
        return "stray";
    }

    @Override
    public List<Start> starts() {
        return List.of();
    }

    @Override
    public boolean forStaff() {
        return true;
    }

    @Override
    public boolean claims(Incoming in, Person who) {
        boolean written = in.content() instanceof Content.Text || in.content() instanceof Content.File;
        return who.is(Role.OFFICER) && written && in.command().isEmpty();
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        String codes = consultations.ownedBy(who.id()).stream()
                .map(Consultation::code)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        var search = new Button(texts.say("stray.search"), Call.data("aq", in.id()));
        String text = codes.isEmpty() ? texts.say("stray.nocase") : texts.say("stray.nowhere", "codes", codes);
        return Turn.done(Outgoing.say(who.chat(), text, Keys.column(search)));
    }
}
