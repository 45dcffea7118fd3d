package id.jembatan.villager;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.Content;
import id.jembatan.chat.Due;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.consult.Asked;
import id.jembatan.consult.Consultation;
import id.jembatan.consult.Consultation.Priority;
import id.jembatan.consult.Consultations;
import id.jembatan.consult.Opening;
import id.jembatan.consult.Whose;
import id.jembatan.knowledge.Contact;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Matter;
import id.jembatan.knowledge.Wording;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.store.Silence;
import id.jembatan.store.Tx;
import id.jembatan.talk.FirstAid;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Turn;
import id.jembatan.urgent.Alarm.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Answers to danger: the card with the hotlines before anything else, then whatever its three buttons ask for. Needs no
 * consent: a life comes first.
 */
public final class Danger implements Flow {
    /** The matter of an urgent consultation: fraud and trafficking, whose desks are called at any hour. */
    private static final String MATTER = "calo";

    private final Supplier<Library> library;
    private final Texts texts;
    private final Consultations consultations;
    private final Opening opening;
    private final Whose whose;
    private final Asked asked;
    private final People people;

    public Danger(
            Supplier<Library> library,
            Texts texts,
            Consultations consultations,
            Opening opening,
            Whose whose,
            Asked asked,
            People people) {
        this.library = library;
        this.texts = texts;
        this.consultations = consultations;
        this.opening = opening;
        this.whose = whose;
        this.asked = asked;
        this.people = people;
    }

    @Override
    public String name() {
        return "danger";
    }

    @Override
    public List<Start> starts() {
        return List.of(
                new Start.Typed("darurat"),
                new Start.Line(texts.say("key.danger")),
                new Start.Pressed("xh"),
                new Start.Pressed("xs"),
                new Start.Pressed("xy"),
                new Start.Pressed("xn"));
    }

    /** What is said from memory when all else fails. */
    public static FirstAid firstAid(Library library, Texts texts) {
        String hotlines = hotlines(library, texts);
        return new FirstAid(
                texts.say("fault.apology", "hotlines", hotlines), texts.say("danger.red", "hotlines", hotlines));
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        var press = in.press();
        if (press.isPresent() && press.get().name().equals("xn")) {
            return Turn.brief(in, who, texts.say("danger.soft.thanks"));
        }
        if (press.isPresent() && press.get().name().equals("xy")) {
            return Turn.done(card(asked.in(in.chat(), press.get().number(0)).orElse(in), who));
        }
        if (press.isPresent()) {
            boolean silent = press.get().name().equals("xs");
            long row = press.get().number(0);
            return new Turn.Change(tx -> silent ? silence(tx, in, row, who) : help(tx, in, row, who));
        }
        boolean asks =
                in.command().isPresent() || new Start.Line(in.words()).equals(new Start.Line(texts.say("key.danger")));
        var belongs = asks ? Optional.<Consultation>empty() : whose.of(in, who).filter(open -> !open.isClosed());
        return belongs.isEmpty()
                ? Turn.done(card(in, who))
                : new Turn.Change(tx -> cardAndAdd(tx, in, belongs.get(), who));
    }

    private Outgoing.Say card(Incoming in, Person who) {
        boolean amber = library.get()
                .triage()
                .look(in.words())
                .filter(alarm -> alarm.level() == Level.AMBER)
                .isPresent();
        var keys = amber
                ? Keys.column(
                        new Button(texts.say("danger.check"), Call.data("xh", in.id())),
                        new Button(texts.say("danger.question"), Call.data("aq", in.id())))
                : Keys.column(
                        new Button(texts.say("danger.help"), Call.data("xh", in.id())),
                        new Button(texts.say("danger.question"), Call.data("aq", in.id())),
                        new Button(texts.say("danger.unsafe"), Call.data("xs", in.id())));
        String text = texts.say(amber ? "danger.amber" : "danger.red", "hotlines", hotlines(library.get(), texts));
        return Outgoing.urgent(who.chat(), text, keys);
    }

    /** Words to an officer alarm too: they reach both the person in danger and the officer. */
    private Turn.Say cardAndAdd(Tx tx, Incoming in, Consultation belongs, Person who) {
        var words = new ArrayList<Due>();
        words.add(Due.about(belongs.id(), card(in, who)));
        words.addAll(opening.add(tx, belongs, who, in, people.find(tx, belongs.owner())));
        return new Turn.Say(Optional.empty(), words);
    }

    private Turn.Say help(Tx tx, Incoming in, long row, Person who) {
        var words = new ArrayList<Due>();
        var urgent = urgent(tx, in, row, who, words);
        words.addFirst(Due.about(
                urgent.id(),
                Outgoing.urgent(who.chat(), texts.say("danger.opened", "code", urgent.code()), Keys.NONE)));
        return new Turn.Say(Optional.empty(), words);
    }

    /** Somebody may be reading along: two plain words, and nothing more until they write. */
    private Turn.Say silence(Tx tx, Incoming in, long row, Person who) {
        var words = new ArrayList<Due>();
        words.add(Due.now(Outgoing.urgent(who.chat(), texts.say("danger.silent"), Keys.NONE)));
        urgent(tx, in, row, who, words);
        Silence.fall(tx, who.chat(), in.id());
        return new Turn.Say(Optional.empty(), words);
    }

    /** The person's open urgent consultation, or a new one with what is known. */
    private Consultation urgent(Tx tx, Incoming in, long row, Person who, List<Due> words) {
        var going = consultations.of(who.id()).stream()
                .filter(own -> own.isUrgent() && !own.isClosed())
                .findFirst();
        var said = asked.in(in.chat(), row);
        if (going.isPresent()) {
            said.ifPresent(message -> words.addAll(opening.add(
                    tx, going.get(), who, message, people.find(tx, going.get().owner()))));
            return going.get();
        }
        var opened = opening.open(
                tx, in.id(), who, matter(), Priority.URGENT, said.orElseGet(() -> wordless(in)), Optional.empty());
        words.addAll(opened.cards());
        return opened.consultation();
    }

    /** A button pressed without anything written, or something written in a group, which stays there. */
    private Incoming wordless(Incoming in) {
        var content = new Content.Text(texts.say("danger.wordless"));
        return new Incoming(in.id(), in.who(), in.chat(), true, in.message(), Optional.empty(), content);
    }

    private Matter matter() {
        return library.get()
                .matter(MATTER)
                .orElseGet(() -> library.get().matters().getFirst());
    }

    /**
     * The emergency numbers that may be shown, each with the day it was last checked; those that work at home first, the
     * short ones first among them, because they are the quickest to call.
     */
    private static String hotlines(Library library, Texts texts) {
        Wording wording = Answers.wording(texts);
        return library.contacts().values().stream()
                .filter(Contact::emergency)
                .filter(contact -> contact.shown().isPresent())
                .sorted(Comparator.comparing(
                                (Contact contact) -> !contact.reach().equals("indonesia"))
                        .thenComparing(contact -> contact.number().length()))
                .map(contact -> "☎️ " + wording.contact(contact))
                .collect(Collectors.joining("\n"));
    }
}
