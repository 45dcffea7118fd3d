package id.jembatan.villager;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Topic;
import id.jembatan.people.Person;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The library as a flat list: subjects, then the articles of one. */
public final class Topics implements Flow {
    /** Articles to a page. */
    private static final int PAGE = 8;

    private static final int MOST_PAGES = 100;

    private final Supplier<Library> library;
    private final Texts texts;

    public Topics(Supplier<Library> library, Texts texts) {
        this.library = library;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public List<Start> starts() {
        return List.of(new Start.Typed("topik"), new Start.Line(texts.say("key.topics")), new Start.Pressed("m"));
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        var topic = in.press().flatMap(press -> topic(press.argument(0)));
        int page = Math.clamp(in.press().map(press -> press.number(1)).orElse(0L), 0, MOST_PAGES);
        return Turn.done(topic.map(chosen -> articles(chosen, page, who)).orElseGet(() -> subjects(who)));
    }

    private Optional<Topic> topic(String id) {
        return library.get().topics().stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst();
    }

    private Outgoing subjects(Person who) {
        var buttons = library.get().topics().stream()
                .filter(topic -> !topic.articles().isEmpty())
                .map(topic -> new Button(topic.button(), Call.data("m", topic.id())))
                .toArray(Button[]::new);
        return Outgoing.say(who.chat(), texts.say("topics.choose"), Keys.column(buttons));
    }

    private Outgoing articles(Topic topic, int page, Person who) {
        var ids = topic.articles();
        var rows = new ArrayList<List<Button>>();
        for (int i = page * PAGE; i < Math.min((page + 1) * PAGE, ids.size()); i++) {
            String button = library.get().article(ids.get(i)).orElseThrow().button();
            rows.add(List.of(new Button((i + 1) + ". " + button, Call.data("a", ids.get(i), 0))));
        }
        if ((page + 1) * PAGE < ids.size()) {
            rows.add(List.of(new Button(texts.say("button.more"), Call.data("m", topic.id(), page + 1))));
        }
        rows.add(List.of(
                new Button(texts.say("button.officer"), Call.data("o")),
                new Button(texts.say("button.menu"), Call.data("h")),
                new Button(texts.say("button.back"), Call.data("m"))));
        return Outgoing.say(who.chat(), texts.say("topics.articles", "topic", topic.button()), new Keys.Under(rows));
    }
}
