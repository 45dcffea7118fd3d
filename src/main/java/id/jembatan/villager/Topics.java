package id.jembatan.villager;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Topic;
import id.jembatan.people.Person;
import id.jembatan.talk.Start;
import id.jembatan.talk.Turn;
import id.jembatan.villager.Waiting.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The library as a flat list: subjects, then the numbered articles of one. Part of {@link Ask}, whose step it leaves. */
final class Topics {
    /** Articles to a page. */
    private static final int PAGE = 8;

    private static final int MOST_PAGES = 100;

    private final Supplier<Library> library;
    private final Texts texts;

    Topics(Supplier<Library> library, Texts texts) {
        this.library = library;
        this.texts = texts;
    }

    static List<Start> starts(Texts texts) {
        return List.of(new Start.Typed("topik"), new Start.Line(texts.say("key.topics")), new Start.Pressed("m"));
    }

    /** @param id of a subject; all subjects where there is none of that id @param page from 0 */
    Turn list(String id, long page, Trail trail, Person who) {
        var topic = topic(id);
        var step = new Waiting.Listed(topic.map(Topic::id).orElse(""), trail);
        var said = topic.map(chosen -> articles(chosen, Math.clamp(page, 0, MOST_PAGES), who))
                .orElseGet(() -> subjects(who));
        return Turn.wait(step, said);
    }

    /** The subject of this number, from 1, in the list of subjects. */
    Optional<String> subject(int number) {
        return nth(filled().stream().map(Topic::id).toList(), number);
    }

    /** The article of this number, from 1 and over all pages, in the list of a subject. */
    Optional<String> article(String topic, int number) {
        return topic(topic).flatMap(found -> nth(found.articles(), number));
    }

    private List<List<Button>> buttons() {
        return filled().stream()
                .map(topic -> List.of(new Button(topic.button(), Call.data("m", topic.id()))))
                .toList();
    }

    private Optional<Topic> topic(String id) {
        return filled().stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    private List<Topic> filled() {
        return library.get().topics().stream()
                .filter(topic -> !topic.articles().isEmpty())
                .toList();
    }

    private Outgoing subjects(Person who) {
        var rows = new ArrayList<>(buttons());
        rows.add(exits(Call.data("h")));
        return Outgoing.say(who.chat(), texts.say("topics.choose"), new Keys.Under(rows));
    }

    private Outgoing articles(Topic topic, int page, Person who) {
        var ids = topic.articles();
        var rows = new ArrayList<List<Button>>();
        for (int i = page * PAGE; i < Math.min((page + 1) * PAGE, ids.size()); i++) {
            String button = library.get().article(ids.get(i)).orElseThrow().button();
            rows.add(List.of(Answers.numbered(i + 1, button, Call.data("a", ids.get(i), 0))));
        }
        if ((page + 1) * PAGE < ids.size()) {
            rows.add(List.of(new Button(texts.say("button.more"), Call.data("m", topic.id(), page + 1))));
        }
        rows.add(exits(page > 0 ? Call.data("m", topic.id(), page - 1) : Call.data("m")));
        return Outgoing.say(who.chat(), texts.say("topics.articles", "topic", topic.button()), new Keys.Under(rows));
    }

    private List<Button> exits(String back) {
        return List.of(
                new Button(texts.say("button.person"), Call.data("o")),
                new Button(texts.say("button.menu"), Call.data("h")),
                new Button(texts.say("button.back"), back));
    }

    private static Optional<String> nth(List<String> ids, int number) {
        return number >= 1 && number <= ids.size() ? Optional.of(ids.get(number - 1)) : Optional.empty();
    }
}
