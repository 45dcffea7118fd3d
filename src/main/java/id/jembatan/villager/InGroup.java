package id.jembatan.villager;

import id.jembatan.chat.Content;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Lane;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Circumstances;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Suited;
import id.jembatan.people.Person;
import id.jembatan.search.Decision;
import id.jembatan.search.Snapshot;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Turn;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Answers in groups, where the bot is called: by its name, by a command, or by a reply to it. Only articles, never anything about
 * a case; what alarms gets one neutral link to the bot, whether it was called or not.
 */
public final class InGroup implements Flow {
    private static final String LINK = "https://t.me/";

    private final Supplier<Snapshot> snapshot;
    private final Texts texts;
    private final Answers answers;
    private final Supplier<Optional<String>> botName;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param botName without the @; empty where the channel knows none */
    public InGroup(
            Supplier<Snapshot> snapshot,
            Texts texts,
            Supplier<Optional<String>> botName,
            InstantSource clock,
            ZoneId zone) {
        this.snapshot = snapshot;
        this.texts = texts;
        this.answers = new Answers(texts);
        this.botName = botName;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "group";
    }

    @Override
    public List<Start> starts() {
        return List.of();
    }

    @Override
    public boolean inGroups() {
        return true;
    }

    @Override
    public Turn take(Incoming in, Person all, Optional<Step> step) {
        var name = botName.get();
        if (name.isEmpty()) {
            return Turn.done();
        }
        if (library().triage().look(in.words()).isPresent()) {
            return say(in, texts.say("group.link", "link", LINK + name.get()));
        }
        return in.content() instanceof Content.Text && isCalled(in, name.get())
                ? say(in, answer(withoutName(in.words(), name.get()), name.get()))
                : Turn.done();
    }

    private static boolean isCalled(Incoming in, String name) {
        String text = in.words().toLowerCase(Locale.ROOT);
        String called = "@" + name.toLowerCase(Locale.ROOT);
        if (text.startsWith("/")) {
            String command = text.split("\\s", 2)[0];
            return !command.contains("@") || command.endsWith(called);
        }
        return in.replyTo().isPresent() || List.of(text.split("[^@\\w]+")).contains(called);
    }

    private static String withoutName(String text, String name) {
        return text.replaceAll("(?i)@" + name + "\\b", " ").strip();
    }

    private String answer(String question, String name) {
        boolean asks = !question.startsWith("/")
                && !library().words().understand(question).smallTalk()
                && !question.isEmpty();
        if (!asks) {
            return texts.say("group.link", "link", LINK + name);
        }
        var coded = library().article(question).filter(article -> article.inForce(today()));
        if (coded.isPresent()) {
            return article(coded.get(), Circumstances.NONE, name);
        }
        var verdict = snapshot.get().search().ask(question, today());
        return switch (verdict.decision()) {
            case Decision.Answer(var article) -> article(article, verdict.told(), name);
            case Decision.Choose(var article, var missing) -> titles(List.of(article), name);
            case Decision.Clarify(var candidates) -> titles(candidates, name);
            case Decision.Expired ignored -> texts.say("group.private", "link", LINK + name);
            case Decision.Escalate ignored -> texts.say("group.private", "link", LINK + name);
            case Decision.Outside ignored -> texts.say("ask.outside");
        };
    }

    private String article(Article article, Circumstances told, String name) {
        return switch (article.suited(told)) {
            case Suited.Text text ->
                answers.publicly(library(), article, text, texts.say("group.further", "link", link(article, name)));
            case Suited.Ask ignored -> titles(List.of(article), name);
        };
    }

    private String titles(List<Article> articles, String name) {
        String titles = articles.stream()
                .map(article -> texts.say("group.title", "title", article.title(), "link", link(article, name)))
                .collect(Collectors.joining("\n"));
        return texts.say("group.which", "titles", titles);
    }

    private static String link(Article article, String name) {
        return LINK + name + "?start=a_" + article.id();
    }

    private static Turn say(Incoming in, String text) {
        return Turn.done(new Outgoing.Say(in.chat(), Lane.TALK, text, Keys.NONE, Optional.of(in.message())));
    }

    private Library library() {
        return snapshot.get().library();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
