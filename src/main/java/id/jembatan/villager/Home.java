package id.jembatan.villager;

import id.jembatan.chat.Call;
import id.jembatan.chat.Due;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Lane;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.knowledge.Library;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.people.Role;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Menus;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Steps;
import id.jembatan.talk.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Welcomes, explains, leads back to the beginning; takes the commands and buttons that mean nothing. */
public final class Home implements Flow {
    /** What a village's link begins with. */
    private static final String VILLAGE = "v_";

    private final Supplier<Library> library;
    private final People people;
    private final Texts texts;
    private final Steps steps;
    private final Menus menus;

    public Home(Supplier<Library> library, Texts texts, Steps steps, People people) {
        this.library = library;
        this.people = people;
        this.texts = texts;
        this.steps = steps;
        this.menus = new Menus(texts);
    }

    @Override
    public String name() {
        return "home";
    }

    @Override
    public List<Start> starts() {
        return List.of(
                new Start.Link("v_"),
                new Start.Typed("start"),
                new Start.Typed("mulai"),
                new Start.Typed("menu"),
                new Start.Typed("bantuan"),
                new Start.Typed("help"),
                new Start.Typed("batal"),
                new Start.Line(texts.say("key.ask")),
                new Start.Word(texts.say("button.menu").toLowerCase(Locale.ROOT), "h"),
                new Start.Word(texts.say("button.cancel").toLowerCase(Locale.ROOT), "ox"),
                new Start.Pressed("h"));
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        if (in.press().isPresent()) {
            return pressed(in, who);
        }
        return switch (in.command().map(Call::name).orElse("")) {
            case "start" -> arrived(in.command().orElseThrow().argument(0), who);
            case "mulai", "menu" -> welcome(who);
            case "batal" -> cancel(who);
            case "" -> worded(in, who);
            default ->
                Turn.done(Outgoing.say(who.chat(), texts.say(who.is(Role.OFFICER) ? "help.officer" : "help.villager")));
        };
    }

    private Turn pressed(Incoming in, Person who) {
        return in.press().orElseThrow().name().equals("h")
                ? welcome(who)
                : Turn.brief(in, who, texts.say("button.old"));
    }

    private Turn worded(Incoming in, Person who) {
        String word = in.words().strip();
        if (word.equalsIgnoreCase(texts.say("button.cancel"))) {
            return cancel(who);
        }
        return word.equalsIgnoreCase(texts.say("button.menu"))
                ? welcome(who)
                : Turn.done(Outgoing.say(who.chat(), texts.say("home.ask")));
    }

    /** Perhaps by a village's link, which is remembered for the person's next consultation. */
    private Turn arrived(String link, Person who) {
        if (!link.startsWith(VILLAGE)) {
            return welcome(who);
        }
        var village = library.get().village(link.substring(VILLAGE.length()));
        var said = village.map(from -> texts.say("home.village", "village", from.name(), "district", from.district()))
                .orElseGet(() -> texts.say("home.village.unknown"));
        boolean known = people.villageOf(who).isPresent(); // was welcomed by such a link
        var words = new ArrayList<>(known ? List.<Due>of() : welcome(who).words());
        words.add(Due.now(Outgoing.say(who.chat(), said)));
        return new Turn.Change(tx -> {
            village.ifPresent(from -> people.setVillage(tx, who, from.id()));
            return new Turn.Say(Optional.empty(), words);
        });
    }

    private Turn.Say welcome(Person who) {
        return Turn.done(
                new Outgoing.Say(who.chat(), Lane.TALK, texts.say("home.welcome"), keys(), Optional.empty()),
                menus.of(who.chat(), who.is(Role.OFFICER)));
    }

    private Turn cancel(Person who) {
        return new Turn.Change(tx -> {
            steps.clear(tx, who.chat());
            return Turn.done(Outgoing.say(who.chat(), texts.say("home.cancelled"), keys()));
        });
    }

    private Keys keys() {
        return new Keys.Fixed(List.of(
                List.of(texts.say("key.ask"), texts.say("key.topics")),
                List.of(texts.say("key.cases"), texts.say("key.danger"))));
    }
}
