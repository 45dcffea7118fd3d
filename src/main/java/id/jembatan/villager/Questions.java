package id.jembatan.villager;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Circumstances;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Slot;
import id.jembatan.people.Person;
import id.jembatan.search.Decision;
import id.jembatan.search.FollowUp;
import id.jembatan.search.FollowUp.Before;
import id.jembatan.search.FollowUp.Heard;
import id.jembatan.search.FollowUp.Read;
import id.jembatan.search.Snapshot;
import id.jembatan.search.Verdict.Scored;
import id.jembatan.talk.Turn;
import id.jembatan.villager.Reading.Opened;
import id.jembatan.villager.Waiting.Trail;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** From a question to what is said, and from a typed answer to the choice it makes. Part of {@link Ask}, whose step it leaves. */
final class Questions {
    /** Titles offered at most. */
    private static final int OFFERED = 3;

    private final Supplier<Snapshot> snapshot;
    private final Texts texts;
    private final Reading reading;
    private final Misses misses;
    private final InstantSource clock;
    private final ZoneId zone;

    Questions(
            Supplier<Snapshot> snapshot,
            Texts texts,
            Reading reading,
            Misses misses,
            InstantSource clock,
            ZoneId zone) {
        this.snapshot = snapshot;
        this.texts = texts;
        this.reading = reading;
        this.misses = misses;
        this.clock = clock;
        this.zone = zone;
    }

    Turn answer(Incoming in, Trail earlier, Person who) {
        var heard = followUp().hear(in.words(), before(earlier), today());
        var trail = earlier.telling(heard.verdict().told().key());
        if (heard.read() == Read.FURTHER) {
            var talked = earlier.about().orElseThrow();
            var same = new Opened(
                    talked.article(), heard.verdict().told(), talked.screen(), in.id(), talked.words(), false);
            return reading.further(same, trail, who);
        }
        return switch (heard.verdict().decision()) {
            case Decision.Answer(var article) -> open(article, heard, in, trail, who);
            case Decision.Choose(var article, var missing) -> open(article, heard, in, trail, who);
            case Decision.Expired(var article) -> open(article, heard, in, trail, who);
            case Decision.Clarify(var candidates) -> clarify(candidates, in, trail, who);
            case Decision.Escalate() -> misses.unanswered(in.id(), trail, who);
            case Decision.Outside() -> outside(in, heard, trail, who);
        };
    }

    private Turn open(Article article, Heard heard, Incoming in, Trail trail, Person who) {
        boolean elsewhere = heard.read() == Read.ELSEWHERE;
        var told = elsewhere
                ? snapshot.get().search().ask(in.words(), today()).told()
                : heard.verdict().told();
        return reading.open(new Opened(article.id(), told, 0, in.id(), heard.words(), elsewhere), trail, who);
    }

    /** Without what the person said is not meant. */
    private Turn clarify(List<Article> candidates, Incoming in, Trail trail, Person who) {
        var left = candidates.stream()
                .filter(article -> !trail.ruledOut().contains(article.id()))
                .toList();
        return left.isEmpty() ? misses.unanswered(in.id(), trail, who) : misses.titles(left, in.id(), trail, who);
    }

    /**
     * Words that say nothing by themselves are not outside our field but not understood; after such, what is nearest is offered
     * rather than nothing.
     */
    private Turn outside(Incoming in, Heard heard, Trail trail, Person who) {
        if (followUp().saysNothing(in.words())) {
            return misses.unclear(in.id(), trail, who);
        }
        if (!trail.missed().isEmpty() && followUp().isPlain(in.words())) {
            var near = heard.verdict().found().stream()
                    .map(Scored::article)
                    .filter(article -> article.inForce(today()))
                    .filter(article -> !trail.ruledOut().contains(article.id()))
                    .limit(OFFERED)
                    .toList();
            if (!near.isEmpty()) {
                return misses.titles(near, in.id(), trail, who);
            }
        }
        var topics = Keys.column(new Button(texts.say("button.topics"), Call.data("m")));
        return Reading.remember(trail, Outgoing.say(who.chat(), texts.say("ask.outside"), topics));
    }

    /** The choice that a typed answer makes; empty where it is a question of its own. */
    Optional<Turn> chosen(String text, Waiting.Choosing choosing, Person who) {
        var talked = choosing.trail().about().orElseThrow();
        return value(text, choosing)
                .map(value -> reading.open(
                        Opened.first(
                                talked.article(),
                                Circumstances.NONE.with(choosing.slot(), value),
                                choosing.asked(),
                                talked.words()),
                        choosing.trail(),
                        who));
    }

    private Optional<String> value(String text, Waiting.Choosing choosing) {
        if (text.matches("[1-9]")) {
            int number = Integer.parseInt(text);
            return number <= choosing.cases().size()
                    ? Optional.of(choosing.cases().get(number - 1))
                    : number == choosing.cases().size() + 1 ? Optional.of(Slot.OTHER) : Optional.empty();
        }
        if (isOther(text)) {
            return Optional.of(Slot.OTHER);
        }
        var slot = library().slot(choosing.slot());
        var named = slot.stream()
                .flatMap(known -> known.cases().stream())
                .filter(one -> one.button().equalsIgnoreCase(text))
                .map(Slot.Case::id)
                .findFirst();
        return named.or(() -> followUp().onlyTells(text)
                ? snapshot.get().search().ask(text, today()).told().of(choosing.slot())
                : Optional.empty());
    }

    private boolean isOther(String text) {
        String said = text.toLowerCase(Locale.ROOT);
        return List.of(texts.say("choose.other.typed").split("\\|")).contains(said);
    }

    private Optional<Before> before(Trail trail) {
        return trail.about()
                .flatMap(talked -> library()
                        .article(talked.article())
                        .map(article -> new Before(article, library().circumstances(trail.told()), talked.words())));
    }

    private FollowUp followUp() {
        return new FollowUp(snapshot.get().search(), library());
    }

    private Library library() {
        return snapshot.get().library();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
