package id.jembatan.villager;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.Due;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.consult.Asked;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Circumstances;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Suited;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.store.Tx;
import id.jembatan.talk.Start;
import id.jembatan.talk.Turn;
import id.jembatan.villager.Waiting.Talked;
import id.jembatan.villager.Waiting.Trail;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens articles and does what the buttons under them ask for. Part of {@link Ask}, whose step it leaves. */
final class Reading {
    private final Supplier<Library> library;
    private final Texts texts;
    private final Answers answers;
    private final Asked asked;
    private final People people;
    private final InstantSource clock;
    private final ZoneId zone;

    Reading(Supplier<Library> library, Texts texts, Asked asked, People people, InstantSource clock, ZoneId zone) {
        this.library = library;
        this.texts = texts;
        this.answers = new Answers(texts);
        this.asked = asked;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    static List<Start> starts() {
        return List.of(
                new Start.Link("a_"),
                new Start.Pressed("a"),
                new Start.Pressed("al"),
                new Start.Pressed("as"),
                new Start.Pressed("ar"),
                new Start.Pressed("au"),
                new Start.Pressed("ad"),
                new Start.Pressed("ak"));
    }

    /**
     * What is to be opened.
     *
     * @param told of the person's situation, beside what the trail has
     * @param screen from 0
     * @param asked the inbox row of the question; 0 where none was asked
     * @param words that name the matter; may be empty
     * @param elsewhere whether it was asked for just this situation
     */
    record Opened(String article, Circumstances told, int screen, long asked, String words, boolean elsewhere) {
        static Opened first(String article, Circumstances told, long asked, String words) {
            return new Opened(article, told, 0, asked, words, false);
        }

        Opened next() {
            return new Opened(article, told, screen + 1, asked, words, false);
        }
    }

    Turn open(Opened what, Trail trail, Person who) {
        var found = library.get().article(what.article());
        if (found.isEmpty()) {
            return remember(trail, Outgoing.say(who.chat(), texts.say("ask.noarticle")));
        }
        var article = found.get();
        var told = what.told().after(library.get().circumstances(trail.told()));
        var after = trail.telling(told.key()).settledBy(new Talked(article.id(), what.words(), what.screen()));
        if (!article.inForce(today())) {
            return expired(article, what.asked(), after, who);
        }
        var said = answers.article(
                library.get(),
                article,
                new Answers.Told(told, what.elsewhere() ? what.told() : Circumstances.NONE),
                what.screen(),
                what.asked(),
                who.chat());
        return switch (article.suited(told)) {
            case Suited.Text ignored -> remember(after, said);
            case Suited.Ask missing -> {
                var cases = missing.cases().stream().map(one -> one.id()).toList();
                yield Turn.wait(new Waiting.Choosing(missing.slot(), cases, what.asked(), after), said);
            }
        };
    }

    /** The next screen, or after the last what there is to read besides. */
    Turn further(Opened what, Trail trail, Person who) {
        var article = library.get().article(what.article());
        boolean more = article.isPresent() && answers.goesOn(library.get(), article.get(), what.told(), what.screen());
        return more || article.isEmpty() || !article.get().inForce(today())
                ? open(what.next(), trail, who)
                : remember(trail, answers.related(library.get(), article.get(), what.asked(), who.chat()));
    }

    Turn pressed(Incoming in, Call press, Trail trail, Person who) {
        var found = library.get().article(press.argument(0));
        if (found.isEmpty()) {
            return kept(trail, Turn.brief(in, who, texts.say("button.old")));
        }
        var article = found.get();
        return switch (press.name()) {
            case "a" -> open(opened(in, press, 0, press.argument(2), trail), trail, who);
            case "al" -> open(opened(in, press, (int) press.number(2), press.argument(3), trail), trail, who);
            case "as" -> remember(trail, answers.sources(article, who.chat()));
            case "ar" -> remember(trail, answers.related(library.get(), article, press.number(1), who.chat()));
            case "au" -> feedback(in, press, Feedback.UP, trail, who);
            case "ad" -> down(press, trail, who);
            default ->
                Feedback.of(press.argument(2))
                        .map(reason -> feedback(in, press, reason, trail, who))
                        .orElseGet(() -> kept(trail, Turn.brief(in, who, texts.say("button.old"))));
        };
    }

    /** The words of the matter stay where the button is one of the same article's; else they are those of the question. */
    private Opened opened(Incoming in, Call press, int screen, String told, Trail trail) {
        String id = press.argument(0);
        String words = trail.about()
                .filter(talked -> talked.article().equals(id))
                .map(Talked::words)
                .or(() -> asked.in(in.chat(), press.number(1)).map(Incoming::words))
                .orElse("");
        return new Opened(id, library.get().circumstances(told), screen, press.number(1), words, false);
    }

    /** Never the old steps: that it is being looked at again, whom to ask, and an officer. Admins hear of it once a day. */
    private Turn expired(Article article, long question, Trail trail, Person who) {
        String desk = library.get().desk(article.owner()).orElseThrow().name();
        var said = Outgoing.say(
                who.chat(),
                texts.say("ask.expired", "title", article.title(), "desk", desk),
                Keys.column(new Button(texts.say("button.officer"), Call.data("o", question, article.id()))));
        return new Turn.Change(tx -> {
            var words = new ArrayList<>(List.of(Due.now(said)));
            if (isFirstToday(tx, article)) {
                String notice = texts.say("ask.expired.admin", "title", article.title(), "id", article.id());
                people.admins(tx).forEach(admin -> words.add(Due.now(Outgoing.say(admin.chat(), notice))));
            }
            return new Turn.Say(Optional.of(new Waiting.Remembered(trail)), words);
        });
    }

    private boolean isFirstToday(Tx tx, Article article) {
        return tx.db()
                        .createUpdate("""
                        insert into meta (key, value) values (:key, :day)
                        on conflict (key) do update set value = excluded.value where value <> excluded.value""")
                        .bind("key", "expired." + article.id())
                        .bind("day", today().toString())
                        .execute()
                == 1;
    }

    private Turn down(Call press, Trail trail, Person who) {
        String id = press.argument(0);
        long version = press.number(1);
        long question = press.number(2);
        var reasons = Keys.column(
                new Button(texts.say("down.topic"), Call.data("ak", id, version, Feedback.WRONG_TOPIC)),
                new Button(texts.say("down.unclear"), Call.data("ak", id, version, Feedback.UNCLEAR)),
                new Button(texts.say("down.outdated"), Call.data("ak", id, version, Feedback.OUTDATED)),
                new Button(texts.say("down.officer"), Call.data("o", question, id, version)));
        return new Turn.Change(tx -> {
            Feedback.DOWN.save(tx, id, version, clock.instant());
            return remember(trail, Outgoing.say(who.chat(), texts.say("ask.down"), reasons));
        });
    }

    private Turn feedback(Incoming in, Call press, Feedback feedback, Trail trail, Person who) {
        return new Turn.Change(tx -> {
            feedback.save(tx, press.argument(0), press.number(1), clock.instant());
            return kept(trail, Turn.brief(in, who, texts.say("ask.thanks")));
        });
    }

    static Turn.Say remember(Trail trail, Outgoing... words) {
        return kept(trail, Turn.done(words));
    }

    private static Turn.Say kept(Trail trail, Turn.Say said) {
        return new Turn.Say(Optional.of(new Waiting.Remembered(trail)), said.words());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
