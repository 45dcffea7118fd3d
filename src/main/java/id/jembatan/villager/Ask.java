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
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Circumstances;
import id.jembatan.knowledge.Library;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.search.Decision;
import id.jembatan.search.Snapshot;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Turn;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers questions from the library: whatever nobody else takes is a question. */
public final class Ask implements Flow {
    /** The steps of a question. */
    public sealed interface Waiting extends Step {
        @Override
        default Duration life() {
            return Duration.ofMinutes(10);
        }

        /**
         * Titles were offered; a typed number chooses.
         *
         * @param articles ids in the order shown
         * @param asked the inbox row of the question
         */
        record Offered(List<String> articles, long asked) implements Waiting {}
    }

    private final Supplier<Snapshot> snapshot;
    private final Texts texts;
    private final Answers answers;
    private final Asked asked;
    private final People people;
    private final InstantSource clock;
    private final ZoneId zone;

    public Ask(Supplier<Snapshot> snapshot, Texts texts, Asked asked, People people, InstantSource clock, ZoneId zone) {
        this.snapshot = snapshot;
        this.texts = texts;
        this.answers = new Answers(texts);
        this.asked = asked;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public List<Start> starts() {
        return List.of(
                new Start.Link("a_"),
                new Start.Pressed("a"),
                new Start.Pressed("al"),
                new Start.Pressed("as"),
                new Start.Pressed("ar"),
                new Start.Pressed("au"),
                new Start.Pressed("ad"),
                new Start.Pressed("ak"),
                new Start.Pressed("aq"));
    }

    @Override
    public Optional<Class<? extends Step>> steps() {
        return Optional.of(Waiting.class);
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        return switch (in.content()) {
            case Content.Text(var text) -> text(in, who, text.strip(), step);
            case Content.Pressed ignored -> pressed(in, who);
            case Content.File file -> file.caption().isBlank() ? sentFile(in, who) : question(in, who);
            case Content.Edited ignored -> Turn.done(); // looked at for danger; else the answer already given stands
            case Content.Contact ignored -> Turn.done(say(who, "ask.unreadable"));
            case Content.Location ignored -> Turn.done(say(who, "ask.unreadable"));
            case Content.Unreadable ignored -> Turn.done(say(who, "ask.unreadable"));
            case Content.Reachable reachable -> reachable(who, reachable.now());
            case Content.Moved ignored -> Turn.done();
        };
    }

    private Turn text(Incoming in, Person who, String text, Optional<Step> step) {
        var command = in.command();
        if (command.isPresent()) { // a link to an article
            return open(who, command.get().argument(0).replaceFirst("^a_", ""), Circumstances.NONE, in.id());
        }
        if (step.isPresent() && step.get() instanceof Waiting.Offered offered) {
            var chosen = chosen(text, offered);
            if (chosen.isPresent()) {
                return open(who, chosen.get(), Circumstances.NONE, offered.asked());
            }
        }
        return library().article(text).isPresent() ? open(who, text, Circumstances.NONE, in.id()) : question(in, who);
    }

    private Optional<String> chosen(String text, Waiting.Offered offered) {
        if (!text.matches("[1-9]")) {
            return Optional.empty();
        }
        int place = Integer.parseInt(text) - 1;
        return place < offered.articles().size()
                ? Optional.of(offered.articles().get(place))
                : Optional.empty();
    }

    private Turn pressed(Incoming in, Person who) {
        var press = in.press().orElseThrow();
        if (press.name().equals("aq")) {
            return asked.in(in.chat(), press.number(0))
                    .map(question -> question(question, who))
                    .orElseGet(() -> old(in, who));
        }
        var found = library().article(press.argument(0));
        if (found.isEmpty()) {
            return old(in, who);
        }
        var article = found.get();
        return switch (press.name()) {
            case "a" -> open(who, article.id(), told(press.argument(2)), press.number(1));
            case "al" ->
                inForce(article)
                        ? Turn.done(answers.article(
                                library(),
                                article,
                                told(press.argument(3)),
                                (int) press.number(2),
                                press.number(1),
                                who.chat()))
                        : expired(article, press.number(1), who);
            case "as" -> Turn.done(answers.sources(article, who.chat()));
            case "ar" -> Turn.done(answers.related(library(), article, press.number(1), who.chat()));
            case "au" -> feedback(in, press, Feedback.UP, who);
            case "ad" -> down(press, who);
            case "ak" ->
                Feedback.of(press.argument(2))
                        .map(reason -> feedback(in, press, reason, who))
                        .orElseGet(() -> old(in, who));
            default -> old(in, who);
        };
    }

    private Turn question(Incoming in, Person who) {
        if (library().words().understand(in.words()).smallTalk()) {
            return Turn.done(say(who, "ask.smalltalk"));
        }
        return softly(in, who, answered(in, who));
    }

    /** What speaks of a danger without alarming gets its answer, and is asked whether it is happening. */
    private Turn.Say softly(Incoming in, Person who, Turn.Say answer) {
        if (library().triage().mention(in.words()).isEmpty()) {
            return answer;
        }
        var words = new ArrayList<>(answer.words());
        var keys = Keys.column(
                new Button(texts.say("danger.soft.yes"), Call.data("xy", in.id())),
                new Button(texts.say("danger.soft.no"), Call.data("xn")));
        words.add(Due.now(Outgoing.say(who.chat(), texts.say("danger.soft"), keys)));
        return new Turn.Say(answer.next(), words);
    }

    private Turn.Say answered(Incoming in, Person who) {
        var verdict = snapshot.get().search().ask(in.words(), today());
        return switch (verdict.decision()) {
            case Decision.Answer(var article) -> open(who, article.id(), verdict.told(), in.id());
            case Decision.Choose(var article, var missing) -> open(who, article.id(), verdict.told(), in.id());
            case Decision.Clarify(var candidates) -> clarify(candidates, in.id(), who);
            case Decision.Expired(var article) -> expired(article, in.id(), who);
            case Decision.Escalate() ->
                Turn.done(Outgoing.say(who.chat(), texts.say("ask.escalate"), officer(in.id())));
            case Decision.Outside() -> Turn.done(say(who, "ask.outside"));
        };
    }

    private Circumstances told(String key) {
        return library().circumstances(key);
    }

    private Turn.Say open(Person who, String id, Circumstances told, long question) {
        return library()
                .article(id)
                .map(article -> inForce(article)
                        ? Turn.done(answers.article(library(), article, told, 0, question, who.chat()))
                        : expired(article, question, who))
                .orElseGet(() -> Turn.done(say(who, "ask.noarticle")));
    }

    private Turn.Say clarify(List<Article> candidates, long question, Person who) {
        var rows = new ArrayList<Button>();
        for (int i = 0; i < candidates.size(); i++) {
            var article = candidates.get(i);
            rows.add(new Button((i + 1) + ". " + article.button(), Call.data("a", article.id(), question)));
        }
        rows.add(new Button(texts.say("button.none"), Call.data("o", question)));
        rows.add(new Button(texts.say("button.officer"), Call.data("o", question)));
        var step = new Waiting.Offered(candidates.stream().map(Article::id).toList(), question);
        return Turn.wait(
                step, Outgoing.say(who.chat(), texts.say("ask.clarify"), Keys.column(rows.toArray(Button[]::new))));
    }

    /** Never the old steps: that it is being looked at again, whom to ask, and an officer. */
    private Turn.Say expired(Article article, long question, Person who) {
        String desk = library().desk(article.owner()).orElseThrow().name();
        return Turn.done(Outgoing.say(
                who.chat(), texts.say("ask.expired", "title", article.title(), "desk", desk), officer(question)));
    }

    private Turn down(Call press, Person who) {
        String id = press.argument(0);
        long version = press.number(1);
        long question = press.number(2);
        var reasons = Keys.column(
                new Button(texts.say("down.topic"), Call.data("ak", id, version, Feedback.WRONG_TOPIC)),
                new Button(texts.say("down.unclear"), Call.data("ak", id, version, Feedback.UNCLEAR)),
                new Button(texts.say("down.outdated"), Call.data("ak", id, version, Feedback.OUTDATED)),
                new Button(texts.say("button.officer"), Call.data("o", question, id)));
        return new Turn.Change(tx -> {
            Feedback.DOWN.save(tx, id, version, clock.instant());
            return Turn.done(Outgoing.say(who.chat(), texts.say("ask.down"), reasons));
        });
    }

    private Turn feedback(Incoming in, Call press, Feedback feedback, Person who) {
        return new Turn.Change(tx -> {
            feedback.save(tx, press.argument(0), press.number(1), clock.instant());
            return Turn.brief(in, who, texts.say("ask.thanks"));
        });
    }

    private Turn sentFile(Incoming in, Person who) {
        return Turn.done(Outgoing.say(who.chat(), texts.say("ask.file"), officer(in.id())));
    }

    private Turn reachable(Person who, boolean now) {
        return new Turn.Change(tx -> {
            people.setReachable(tx, who.chat(), now);
            return Turn.done();
        });
    }

    private Keys officer(long question) {
        return Keys.column(new Button(texts.say("button.officer"), Call.data("o", question)));
    }

    private Outgoing say(Person who, String key) {
        return Outgoing.say(who.chat(), texts.say(key));
    }

    private Turn old(Incoming in, Person who) {
        return Turn.brief(in, who, texts.say("button.old"));
    }

    private Library library() {
        return snapshot.get().library();
    }

    private boolean inForce(Article article) {
        return article.inForce(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
