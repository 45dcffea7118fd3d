package id.jembatan.desk;

import id.jembatan.chat.Call;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.knowledge.Desk;
import id.jembatan.knowledge.Library;
import id.jembatan.people.Invitations;
import id.jembatan.people.Person;
import id.jembatan.people.Person.Grant;
import id.jembatan.people.Role;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Menus;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Turn;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** An invited officer or admin joins by opening the link. */
public final class Join implements Flow {
    private static final String PREFIX = "i_";

    private final Invitations invitations;
    private final Supplier<Library> library;
    private final Texts texts;
    private final Menus menus;

    public Join(Invitations invitations, Supplier<Library> library, Texts texts) {
        this.invitations = invitations;
        this.library = library;
        this.texts = texts;
        this.menus = new Menus(texts);
    }

    /** What follows {@code ?start=} in the link of an invitation. */
    public static String parameter(String token) {
        return PREFIX + token;
    }

    @Override
    public String name() {
        return "join";
    }

    @Override
    public List<Start> starts() {
        return List.of(new Start.Link(PREFIX));
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        String token =
                in.command().map(Call::arguments).orElse(List.of("")).getFirst().substring(PREFIX.length());
        return new Turn.Change(tx -> {
            var joined = invitations.accept(tx, token, who, in.who().name());
            String text = joined.map(this::welcome).orElseGet(() -> texts.say("join.refused"));
            var answer = Outgoing.say(who.chat(), text);
            boolean officer = joined.isPresent() && joined.get().role() == Role.OFFICER || who.is(Role.OFFICER);
            return joined.isPresent() ? Turn.done(answer, menus.of(who.chat(), officer)) : Turn.done(answer);
        });
    }

    private String welcome(Grant grant) {
        String desk = library.get().desk(grant.desk()).map(Desk::name).orElse(grant.desk());
        return grant.role() == Role.OFFICER ? texts.say("join.officer", "desk", desk) : texts.say("join.admin");
    }
}
