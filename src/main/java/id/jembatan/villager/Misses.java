package id.jembatan.villager;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.consult.Asked;
import id.jembatan.knowledge.Article;
import id.jembatan.people.Person;
import id.jembatan.talk.Turn;
import id.jembatan.villager.Waiting.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is said to a question that no article answers: the first time in other words, please; the second time both go to an
 * officer, where the person wants that. Nothing is kept for an officer before. Part of {@link Ask}, whose step it leaves.
 */
final class Misses {
    /** Misses after which an officer is offered. */
    private static final int TWO = 2;

    /** Texts that one draft takes. */
    private static final int MOST_TEXTS = 4;

    /** Letters of each text that a draft shows. */
    private static final int SHOWN = 90;

    private final Texts texts;
    private final Asked asked;

    Misses(Texts texts, Asked asked) {
        this.texts = texts;
        this.asked = asked;
    }

    /** Titles to choose from, because two or three are likely. */
    Turn.Say titles(List<Article> candidates, long question, Trail trail, Person who) {
        var rows = new ArrayList<List<Button>>();
        for (int i = 0; i < candidates.size(); i++) {
            var article = candidates.get(i);
            rows.add(List.of(Answers.numbered(i + 1, article.button(), Call.data("a", article.id(), question))));
        }
        rows.add(List.of(new Button(texts.say("button.none"), Call.data("an", question))));
        rows.add(List.of(officer(question)));
        var step = new Waiting.Offered(candidates.stream().map(Article::id).toList(), question, trail);
        return Turn.wait(step, Outgoing.say(who.chat(), texts.say("ask.clarify"), new Keys.Under(rows)));
    }

    /** Its words say nothing by themselves. */
    Turn.Say unclear(long question, Trail trail, Person who) {
        return missed(question, trail.missing(question, false), who);
    }

    /** It is our field, but no article fits. */
    Turn.Say unanswered(long question, Trail trail, Person who) {
        var after = trail.missing(question, true);
        var keys = Keys.column(officer(question), new Button(texts.say("button.topics"), Call.data("m")));
        return isEnough(after)
                ? draft(after, who)
                : Reading.remember(after, Outgoing.say(who.chat(), texts.say("ask.escalate"), keys));
    }

    /** None of the titles offered was meant. */
    Turn.Say noneOfThese(Waiting.Offered offered, Person who) {
        var trail = offered.trail().missing(offered.asked(), true).without(offered.articles());
        return missed(offered.asked(), trail, who);
    }

    /** One more text for what is ready to be sent. */
    Turn.Say add(Incoming in, Trail trail, Person who) {
        return draft(trail.missing(in.id(), true), who);
    }

    Turn.Say askForMore(Trail trail, Person who) {
        return Turn.wait(new Waiting.Adding(trail), Outgoing.say(who.chat(), texts.say("draft.more")));
    }

    private Turn.Say missed(long question, Trail after, Person who) {
        if (isEnough(after)) {
            return draft(after, who);
        }
        var keys = Keys.column(
                new Button(texts.say("button.topics"), Call.data("m")),
                officer(question),
                new Button(texts.say("button.menu"), Call.data("h")));
        return Reading.remember(after, Outgoing.say(who.chat(), texts.say("ask.rephrase"), keys));
    }

    private static boolean isEnough(Trail trail) {
        return trail.missed().size() >= TWO && trail.ours();
    }

    private Turn.Say draft(Trail trail, Person who) {
        return draft(trail, texts.say("draft.ready", "texts", shown(latest(trail), who.chat())), who);
    }

    /** A number is nothing for an officer to read: which buttons there are. */
    Turn.Say notNumbered(Trail trail, Person who) {
        return draft(trail, texts.say("draft.number"), who);
    }

    private static List<Long> latest(Trail trail) {
        int size = trail.missed().size();
        return trail.missed().subList(Math.max(0, size - MOST_TEXTS), size);
    }

    private Turn.Say draft(Trail trail, String text, Person who) {
        String sent = latest(trail).stream().map(Object::toString).collect(Collectors.joining(","));
        var keys = Keys.column(
                new Button(texts.say("draft.send"), Call.data("o", sent)),
                new Button(texts.say("draft.add"), Call.data("qa")),
                new Button(texts.say("button.cancel"), Call.data("qx")));
        return Turn.wait(new Waiting.Drafted(trail), Outgoing.say(who.chat(), text, keys));
    }

    private String shown(List<Long> rows, ChatId chat) {
        return rows.stream()
                .flatMap(row -> asked.in(chat, row).stream())
                .map(Incoming::words)
                .filter(words -> !words.isBlank())
                .map(words -> texts.say("draft.text", "text", shortened(words)))
                .collect(Collectors.joining("\n"));
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= SHOWN) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return line.substring(0, end) + "…";
    }

    private Button officer(long question) {
        return new Button(texts.say("button.officer"), Call.data("o", question));
    }
}
