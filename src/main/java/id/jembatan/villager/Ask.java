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
import id.jembatan.knowledge.Circumstances;
import id.jembatan.knowledge.Library;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.search.Snapshot;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Turn;
import id.jembatan.villager.Reading.Opened;
import id.jembatan.villager.Waiting.Trail;
import id.jembatan.words.Understood;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Answers questions from the library: whatever nobody else takes is a question. Remembers for some minutes what was talked about.
 * Its parts: {@link Questions} decides, {@link Reading} opens articles, {@link Topics} lists them, {@link Misses} helps on where
 * nothing fits.
 */
public final class Ask implements Flow {
    private final Supplier<Snapshot> snapshot;
    private final Texts texts;
    private final Asked asked;
    private final People people;
    private final Duration memory;
    private final Reading reading;
    private final Topics topics;
    private final Misses misses;
    private final Questions questions;

    /** @param memory how long what was talked about is remembered */
    public Ask(
            Supplier<Snapshot> snapshot,
            Texts texts,
            Asked asked,
            People people,
            Duration memory,
            InstantSource clock,
            ZoneId zone) {
        this.snapshot = snapshot;
        this.texts = texts;
        this.asked = asked;
        this.people = people;
        this.memory = memory;
        this.reading = new Reading(() -> snapshot.get().library(), texts, asked, people, clock, zone);
        this.topics = new Topics(() -> snapshot.get().library(), texts);
        this.misses = new Misses(texts, asked);
        this.questions = new Questions(snapshot, texts, reading, misses, clock, zone);
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public List<Start> starts() {
        return Stream.of(
                        Reading.starts(),
                        Topics.starts(texts),
                        List.<Start>of(
                                new Start.Pressed("aq"),
                                new Start.Pressed("an"),
                                new Start.Pressed("qa"),
                                new Start.Pressed("qx")))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Optional<Class<? extends Step>> steps() {
        return Optional.of(Waiting.class);
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        var waiting = step.map(Waiting.class::cast).orElseGet(() -> new Waiting.Remembered(Trail.fresh(memory)));
        return switch (in.content()) {
            case Content.Text(var text) -> text(in, who, text.strip(), waiting);
            case Content.Pressed ignored -> pressed(in, in.press().orElseThrow(), who, waiting);
            case Content.File file -> file(in, who, file, waiting);
            case Content.Edited ignored -> wait(waiting); // looked at for danger; else the answer already given stands
            case Content.Contact ignored -> wait(waiting, say(who, "ask.unreadable"));
            case Content.Location ignored -> wait(waiting, say(who, "ask.unreadable"));
            case Content.Unreadable ignored -> wait(waiting, say(who, "ask.unreadable"));
            case Content.Reachable reachable -> reachable(who, reachable.now(), waiting);
            case Content.Moved ignored -> wait(waiting);
        };
    }

    private Turn text(Incoming in, Person who, String text, Waiting waiting) {
        var trail = waiting.trail();
        if (in.command().isPresent()) {
            return command(in.command().get(), in, trail, who);
        }
        if (text.equals(texts.say("key.topics"))) {
            return topics.list("", 0, trail, who);
        }
        var expected = switch (waiting) {
            case Waiting.Remembered ignored -> Optional.<Turn>empty();
            case Waiting.Offered offered ->
                number(text)
                        .filter(number -> number <= offered.articles().size())
                        .map(number -> offered.articles().get(number - 1))
                        .map(id -> open(id, Circumstances.NONE, offered.asked(), trail, who));
            case Waiting.Listed listed -> number(text).flatMap(number -> listed(number, listed, who));
            case Waiting.Choosing choosing -> questions.chosen(text, choosing, who);
            case Waiting.Drafted ignored ->
                isNumber(text) ? Optional.<Turn>of(misses.notNumbered(trail, who)) : Optional.<Turn>empty();
            case Waiting.Adding ignored -> Optional.<Turn>of(misses.add(in, trail, who));
        };
        return expected.orElseGet(() -> unexpected(in, who, text, waiting));
    }

    private Turn unexpected(Incoming in, Person who, String text, Waiting waiting) {
        if (isNumber(text)) {
            return wait(waiting, Outgoing.say(who.chat(), texts.say("ask.nonumber", "number", text)));
        }
        return library().article(text).isPresent()
                ? open(text, Circumstances.NONE, in.id(), waiting.trail(), who)
                : question(in, who, waiting);
    }

    /** The list of subjects, or a link to an article. */
    private Turn command(Call command, Incoming in, Trail trail, Person who) {
        return command.name().equals("topik")
                ? topics.list("", 0, trail, who)
                : open(command.argument(0).replaceFirst("^a_", ""), Circumstances.NONE, in.id(), trail, who);
    }

    private Optional<Turn> listed(int number, Waiting.Listed listed, Person who) {
        return listed.topic().isEmpty()
                ? topics.subject(number).map(id -> topics.list(id, 0, listed.trail(), who))
                : topics.article(listed.topic(), number)
                        .map(id -> open(id, Circumstances.NONE, 0, listed.trail(), who));
    }

    /** Short enough to be meant for a button. */
    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,2}");
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]?") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private Turn pressed(Incoming in, Call press, Person who, Waiting waiting) {
        var trail = waiting.trail();
        return switch (press.name()) {
            case "m" -> topics.list(press.argument(0), press.number(1), trail, who);
            case "aq" ->
                asked.in(in.chat(), press.number(0))
                        .map(question -> question(question, who, waiting))
                        .orElseGet(() -> wait(waiting, Turn.brief(in, who, texts.say("button.old"))));
            case "an" -> misses.noneOfThese(offered(press.number(0), waiting), who);
            case "qa" -> misses.askForMore(trail, who);
            case "qx" -> Turn.done(say(who, "home.cancelled"));
            default -> reading.pressed(in, press, trail, who);
        };
    }

    /** What was offered to this question, as far as it is remembered. */
    private static Waiting.Offered offered(long question, Waiting waiting) {
        return waiting instanceof Waiting.Offered offered && offered.asked() == question
                ? offered
                : new Waiting.Offered(List.of(), question, waiting.trail());
    }

    private Turn open(String id, Circumstances told, long question, Trail trail, Person who) {
        String words = asked.in(who.chat(), question).map(Incoming::words).orElse("");
        return reading.open(Opened.first(id, told, question, words), trail, who);
    }

    private Turn question(Incoming in, Person who, Waiting waiting) {
        var understood = library().words().understand(in.words());
        if (understood.smallTalk()) {
            return wait(waiting, say(who, reply(understood)));
        }
        return isCry(in.words()) ? cry(in, who, waiting) : softly(in, who, questions.answer(in, waiting.trail(), who));
    }

    /** Thanks go before a greeting said with them. */
    private static String reply(Understood smallTalk) {
        if (smallTalk.kinds().contains(Understood.THANKS)) {
            return "ask.welcome";
        }
        return smallTalk.kinds().contains(Understood.GREETING) ? "ask.smalltalk" : "ask.neutral";
    }

    /** Asks for help and says no more. */
    private boolean isCry(String text) {
        String words =
                text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
        return List.of(texts.say("cry.typed").split("\\|")).contains(words);
    }

    private Turn cry(Incoming in, Person who, Waiting waiting) {
        var keys = Keys.column(
                new Button(texts.say("key.danger"), Call.data("xy", in.id())),
                new Button(texts.say("button.officer"), Call.data("o")));
        return wait(waiting, Outgoing.say(who.chat(), texts.say("ask.cry"), keys));
    }

    /** What speaks of a danger without alarming gets its answer, and is asked whether it is happening. */
    private Turn softly(Incoming in, Person who, Turn answer) {
        if (library().triage().mention(in.words()).isEmpty()) {
            return answer;
        }
        return switch (answer) {
            case Turn.Say say -> asking(in, who, say);
            case Turn.Change(var change) -> new Turn.Change(tx -> asking(in, who, change.apply(tx)));
        };
    }

    private Turn.Say asking(Incoming in, Person who, Turn.Say answer) {
        var words = new ArrayList<>(answer.words());
        var keys = Keys.column(
                new Button(texts.say("danger.soft.yes"), Call.data("xy", in.id())),
                new Button(texts.say("danger.soft.no"), Call.data("xn")));
        words.add(Due.now(Outgoing.say(who.chat(), texts.say("danger.soft"), keys)));
        return new Turn.Say(answer.next(), words);
    }

    private Turn file(Incoming in, Person who, Content.File file, Waiting waiting) {
        if (waiting instanceof Waiting.Adding) {
            return misses.add(in, waiting.trail(), who);
        }
        if (!file.caption().isBlank()) {
            return question(in, who, waiting);
        }
        var officer = Keys.column(new Button(texts.say("button.officer"), Call.data("o", in.id())));
        return wait(waiting, Outgoing.say(who.chat(), texts.say("ask.file"), officer));
    }

    private Turn reachable(Person who, boolean now, Waiting waiting) {
        return new Turn.Change(tx -> {
            people.setReachable(tx, who.chat(), now);
            return wait(waiting);
        });
    }

    private static Turn.Say wait(Waiting waiting, Outgoing... words) {
        return Turn.wait(waiting, words);
    }

    private static Turn.Say wait(Waiting waiting, Turn.Say said) {
        return new Turn.Say(Optional.of(waiting), said.words());
    }

    private Outgoing say(Person who, String key) {
        return Outgoing.say(who.chat(), texts.say(key));
    }

    private Library library() {
        return snapshot.get().library();
    }
}
