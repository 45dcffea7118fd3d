package id.jembatan.talk;

import id.jembatan.chat.Button;
import id.jembatan.chat.Channel;
import id.jembatan.chat.Content;
import id.jembatan.chat.Due;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Lane;
import id.jembatan.chat.Outgoing;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.store.Database;
import id.jembatan.store.Inbox;
import id.jembatan.store.Outbox;
import id.jembatan.store.Silence;
import id.jembatan.urgent.Triage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles every message: looks for danger, finds the flow, and saves at once everything that follows. Chats go side by side,
 * each in its order. Its thread of a chat never waits for the network.
 */
public final class Talk implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Talk.class);

    private final Database database;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Channel channel;
    private final People people;
    private final Steps steps;
    private final Flows flows;
    private final Supplier<Triage> triage;
    private final Supplier<FirstAid> firstAid;
    private final Chats chats;

    public Talk(
            Database database,
            Inbox inbox,
            Outbox outbox,
            Channel channel,
            People people,
            Steps steps,
            Flows flows,
            Supplier<Triage> triage,
            Supplier<FirstAid> firstAid) {
        this.database = database;
        this.inbox = inbox;
        this.outbox = outbox;
        this.channel = channel;
        this.people = people;
        this.steps = steps;
        this.flows = flows;
        this.triage = triage;
        this.firstAid = firstAid;
        this.chats = new Chats(inbox, channel, this::take);
    }

    /** Takes up what is not handled yet, then whatever comes. */
    public void start() {
        chats.start();
    }

    /** Waits until everything that came in is handled. */
    public boolean awaitIdle(Duration deadline) throws InterruptedException {
        return chats.awaitIdle(deadline);
    }

    /** Finishes the messages in hand and leaves the rest for the next run. */
    @Override
    public void close() {
        chats.close();
    }

    /** The one catch of the program: one bad message must not take the next one with it. */
    private void take(Incoming in) {
        long began = System.nanoTime();
        try {
            String flow = handle(in);
            log.info("update={} flow={} ms={}", in.id(), flow, (System.nanoTime() - began) / 1_000_000);
        } catch (Throwable e) {
            log.error("update={} failed", in.id(), e);
            apologise(in);
        }
    }

    /** Decides what one message means, then saves everything that follows from it at once. */
    private String handle(Incoming in) {
        boolean alarm = triage.get().look(in.words()).isPresent();
        if (!in.privately()) {
            return handleInGroup(in, alarm);
        }
        var typed = in.content() instanceof Content.Text && !alarm // danger goes first, whatever a button says
                ? flows.typed(in, steps.shown(in.chat())).map(button -> pressing(in, button))
                : Optional.<Incoming>empty();
        return decide(in, typed.orElse(in), alarm);
    }

    /** @param in as it is understood: typed words of a button count as a press, unless they alarm */
    private String decide(Incoming written, Incoming in, boolean alarm) {
        Person who = people.of(in.who());
        var meant = flows.forMessage(in, who, steps.waiting(in.chat()));
        var flow = alarm && !meant.forStaff() ? flows.danger() : meant; // danger is a flow that goes first
        var turn = flow.take(in, who, steps.of(in.chat(), flow));
        save(written, who, flow, turn);
        return flow.name();
    }

    private static Incoming pressing(Incoming in, Button button) {
        var press = new Content.Pressed(button.data(), "");
        return new Incoming(in.id(), in.who(), in.chat(), true, in.message(), Optional.empty(), press);
    }

    /** Who seems in danger is answered in private, where they ever wrote there; all else is between the bot and the group. */
    private String handleInGroup(Incoming in, boolean alarm) {
        var known = alarm ? people.known(in.who()) : Optional.<Person>empty();
        var flow = known.isPresent() ? Optional.of(flows.danger()) : flows.inGroups();
        if (flow.isEmpty()) {
            return ignore(in);
        }
        Person who = known.orElseGet(() -> Person.all(in.chat()));
        save(in, who, flow.get(), flow.get().take(in, who, Optional.empty()));
        return flow.get().name();
    }

    private void save(Incoming in, Person who, Flow flow, Turn turn) {
        database.write(tx -> {
            if (!inbox.finish(tx, in.id())) { // handled before a restart
                return null;
            }
            if (!in.words().isEmpty()) {
                Silence.lift(tx, who.chat());
            }
            var said = switch (turn) {
                case Turn.Say say -> say;
                case Turn.Change(var change) -> change.apply(tx);
            };
            steps.put(tx, in.id(), in.chat(), flow, said.next());
            var words = acknowledged(in, said.words());
            outbox.add(tx, in.id(), words);
            words.stream()
                    .flatMap(due -> due.what() instanceof Outgoing.Say say ? Stream.of(say) : Stream.empty())
                    .filter(say -> say.to().equals(in.chat()) && in.privately())
                    .reduce((first, last) -> last)
                    .ifPresent(say -> steps.show(tx, in.chat(), Shown.under(say)));
            return null;
        });
    }

    /** What a press would show for a moment is a message to who typed. */
    private static List<Due> said(List<Due> words) {
        return words.stream()
                .flatMap(due -> due.what() instanceof Outgoing.Acknowledge(var to, var press, var toast)
                        ? Stream.of(toast).filter(text -> !text.isEmpty()).map(text -> Due.now(Outgoing.say(to, text)))
                        : Stream.of(due))
                .toList();
    }

    /** Every press is answered exactly once: quietly where the flow says nothing to it. */
    private static List<Due> acknowledged(Incoming in, List<Due> words) {
        if (!(in.content() instanceof Content.Pressed pressed)) {
            return said(words);
        }
        if (words.stream().anyMatch(due -> due.what() instanceof Outgoing.Acknowledge)) {
            return words;
        }
        var all = new ArrayList<Due>();
        all.add(Due.now(new Outgoing.Acknowledge(in.chat(), pressed.press(), "")));
        all.addAll(words);
        return all;
    }

    private String ignore(Incoming in) {
        database.write(tx -> {
            if (inbox.finish(tx, in.id())) {
                outbox.add(tx, in.id(), acknowledged(in, List.of()));
            }
            return null;
        });
        return "none";
    }

    /** Danger never fails silently: whoever seems in danger gets the hotlines from memory. */
    private void apologise(Incoming in) {
        boolean alarm = alarms(in);
        var text = alarm ? firstAid.get().urgent() : firstAid.get().apology();
        var sorry = new Outgoing.Say(in.chat(), alarm ? Lane.URGENT : Lane.TALK, text, Keys.NONE, Optional.empty());
        try {
            database.write(tx -> {
                if (inbox.fail(tx, in.id()) && in.privately()) {
                    outbox.add(tx, in.id(), acknowledged(in, List.of(Due.now(sorry))));
                }
                return null;
            });
        } catch (RuntimeException e) { // the books are closed to us too: say it all the same
            log.error("update={} could not even be marked as failed", in.id(), e);
            if (in.privately()) {
                channel.send(sorry);
            }
        }
    }

    /** Where even the look for danger fails, there may be one. */
    private boolean alarms(Incoming in) {
        try {
            return triage.get().look(in.words()).isPresent();
        } catch (RuntimeException | StackOverflowError e) {
            log.error("update={} could not be looked at", in.id(), e);
            return true;
        }
    }
}
