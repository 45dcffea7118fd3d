package id.jembatan.desk;

import id.jembatan.chat.Content;
import id.jembatan.chat.Due;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Lane;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.consult.Cards;
import id.jembatan.consult.Consultation;
import id.jembatan.consult.Consultations;
import id.jembatan.consult.Entries;
import id.jembatan.consult.Entries.Draft;
import id.jembatan.consult.Entry;
import id.jembatan.consult.Entry.Kind;
import id.jembatan.consult.Entry.Source;
import id.jembatan.consult.Stage;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.people.Role;
import id.jembatan.store.Links;
import id.jembatan.store.Links.Link;
import id.jembatan.store.Silence;
import id.jembatan.store.Tx;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Turn;
import java.util.List;
import java.util.Optional;

/**
 * An officer's Telegram reply: to a message of the villager it goes out, quoting it; to a card it is a note. Only the owner's
 * leaves.
 */
public final class Reply implements Flow {
    private final Texts texts;
    private final Links links;
    private final Consultations consultations;
    private final Entries entries;
    private final Cards cards;
    private final People people;

    public Reply(Texts texts, Links links, Consultations consultations, Entries entries, Cards cards, People people) {
        this.texts = texts;
        this.links = links;
        this.consultations = consultations;
        this.entries = entries;
        this.cards = cards;
        this.people = people;
    }

    @Override
    public String name() {
        return "reply";
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
        return who.is(Role.OFFICER)
                && in.command().isEmpty()
                && link(in).flatMap(link -> consultations.find(link.consultation()))
                        .filter(about -> about.asker() != who.id())
                        .isPresent();
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        var link = link(in).orElseThrow();
        boolean writes = in.content() instanceof Content.Text || in.content() instanceof Content.File;
        if (!writes) {
            return Turn.done(Outgoing.say(who.chat(), texts.say("reply.unsendable")));
        }
        return new Turn.Change(tx -> {
            var about = consultations.find(tx, link.consultation()).orElseThrow();
            if (!about.isOwnedBy(who.id())) {
                return Turn.done(Outgoing.say(who.chat(), notOwner(tx, about)));
            }
            return link.entry().map(entry -> send(tx, in, about, entry, who)).orElseGet(() -> note(tx, in, about, who));
        });
    }

    private Optional<Link> link(Incoming in) {
        return in.replyTo().flatMap(message -> links.of(in.chat(), message));
    }

    private String notOwner(Tx tx, Consultation about) {
        return about.owner().isPresent()
                ? texts.say(
                        "reply.others", "who", people.nameOf(tx, about.owner().getAsLong()))
                : texts.say(about.isClosed() ? "reply.closed" : "reply.untaken", "code", about.code());
    }

    private Turn.Say note(Tx tx, Incoming in, Consultation about, Person who) {
        entries.add(tx, about.id(), who.id(), Draft.of(Kind.NOTE, in));
        return new Turn.Say(
                Optional.empty(),
                List.of(Due.about(
                        about.id(), Outgoing.say(who.chat(), texts.say("reply.noted", "code", about.code())))));
    }

    private Turn.Say send(Tx tx, Incoming in, Consultation about, long to, Person who) {
        var asker = people.find(tx, about.asker()).orElseThrow();
        if (!(about.stage() instanceof Stage.Taken)) {
            return Turn.done(Outgoing.say(who.chat(), texts.say("reply.closed", "code", about.code())));
        }
        if (Silence.holds(tx.db(), asker.chat(), in.id())) {
            return Turn.done(Outgoing.say(who.chat(), texts.say("reply.silenced", "code", about.code())));
        }
        var entry = entries.add(tx, about.id(), who.id(), Draft.of(Kind.OFFICER, in));
        var quoted = quoted(tx, to, about);
        var words = in.content() instanceof Content.File
                ? new Outgoing.Copy(asker.chat(), Lane.TALK, in.chat(), List.of(in.message()), quoted)
                : new Outgoing.Say(asker.chat(), Lane.TALK, worded(about, in, who), Keys.NONE, quoted);
        return new Turn.Say(Optional.empty(), List.of(Due.carrying(about.id(), entry.id(), words)));
    }

    private String worded(Consultation about, Incoming in, Person who) {
        String header = texts.say("reply.header", "desk", cards.deskName(about, who), "code", about.code());
        return header + "\n" + in.words();
    }

    /** The villager's own message, where the officer replied to one that still stands in her chat. */
    private Optional<MessageId> quoted(Tx tx, long to, Consultation about) {
        return entries.find(tx, to)
                .filter(entry -> entry.consultation() == about.id() && isVillagers(entry))
                .flatMap(Entry::source)
                .map(Source::message);
    }

    private static boolean isVillagers(Entry entry) {
        return entry.kind() == Kind.ASKED || entry.kind() == Kind.VILLAGER;
    }
}
