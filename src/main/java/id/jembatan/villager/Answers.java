package id.jembatan.villager;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Circumstances;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Screens;
import id.jembatan.knowledge.Slot;
import id.jembatan.knowledge.Source;
import id.jembatan.knowledge.Suited;
import id.jembatan.knowledge.Wording;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How an article is said: word for word, screen by screen, with its code, its version and how fresh it is. Pure. */
final class Answers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM-uuuu");

    /** UTF-16 units of a screen that people read to its end. */
    private static final int LONGEST_TEXT = 600;

    /** Letters that a button shows on a small phone. */
    private static final int LONGEST_BUTTON = 32;

    private final Texts texts;
    private final Wording wording;

    Answers(Texts texts) {
        this.texts = texts;
        this.wording = wording(texts);
    }

    static Wording wording(Texts texts) {
        return new Wording(
                texts.say("article.when"),
                texts.say("article.warning"),
                texts.say("article.where"),
                texts.say("article.checked"),
                texts.say("article.confirm"));
    }

    /**
     * What an article says to a person, or the one question that decides which of its texts is theirs.
     *
     * @param told goes on with the buttons
     * @param screen from 0; the last one where it is beyond
     * @param asked the inbox row of the question; goes on with the buttons, so that an officer reads it
     */
    Outgoing.Say article(Library library, Article article, Told told, int screen, long asked, ChatId to) {
        return switch (article.suited(told.all())) {
            case Suited.Text text -> screen(library, article, text, told, screen, asked, to);
            case Suited.Ask missing -> question(library, article, missing, told.all(), asked, to);
        };
    }

    private Outgoing.Say screen(
            Library library, Article article, Suited.Text suited, Told told, int screen, long asked, ChatId to) {
        var screens = screens(library, article, suited, told.all());
        int shown = Math.clamp(screen, 0, screens.size() - 1);
        boolean last = shown == screens.size() - 1;
        String text = (shown == 0 ? lacking(library, article, told) : "") + screens.get(shown) + tail(article);
        return Outgoing.say(to, text, last ? keys(article, asked) : more(article, suited, told.all(), shown, asked));
    }

    /**
     * What a person told of their situation.
     *
     * @param asked the part of it that they ask for just now; where the article says nothing of that, it says so
     */
    record Told(Circumstances all, Circumstances asked) {}

    /** That there is no text for what the person told, where the article has some for others, or where they asked for it. */
    private String lacking(Library library, Article article, Told told) {
        var special = article.variants().stream()
                .flatMap(variant -> variant.when().stream())
                .toList();
        var slots = new TreeSet<>(told.asked().cases().keySet());
        special.forEach(one -> slots.add(one.slot()));
        String cases = slots.stream()
                .flatMap(slot -> told.all().of(slot).stream()
                        .filter(value ->
                                special.stream().noneMatch(one -> one.id().equals(value)))
                        .flatMap(value -> library.slot(slot).flatMap(known -> known.caseOf(value)).stream()))
                .map(Slot.Case::button)
                .collect(Collectors.joining(", "));
        return cases.isEmpty() ? "" : texts.say("article.lacking", "cases", cases) + "\n\n";
    }

    private Outgoing.Say question(
            Library library, Article article, Suited.Ask missing, Circumstances told, long asked, ChatId to) {
        var slot = library.slot(missing.slot()).orElseThrow();
        var rows = new ArrayList<Button>();
        for (var one : missing.cases()) {
            rows.add(new Button(one.button(), open(article, asked, told.with(slot.id(), one.id()))));
        }
        rows.add(new Button(texts.say("choose.other"), open(article, asked, told.with(slot.id(), Slot.OTHER))));
        rows.add(new Button(texts.say("button.officer"), Call.data("o", asked, article.id())));
        String text = texts.say("ask.choose", "title", article.title(), "question", slot.question());
        return Outgoing.say(to, text, Keys.column(rows.toArray(Button[]::new)));
    }

    /**
     * The first screen as a group reads it: no buttons, for what is pressed there everybody would see.
     *
     * @param further a line on where to read on
     */
    String publicly(Library library, Article article, Suited.Text text, String further) {
        int room = LONGEST_TEXT - tail(article).length() - further.length() - 2;
        return Screens.of(text, library.contacts(), wording, room).getFirst() + tail(article) + "\n\n" + further;
    }

    /** Whether there is a screen after this one. */
    boolean goesOn(Library library, Article article, Circumstances told, int screen) {
        return article.suited(told) instanceof Suited.Text text
                && screen + 1 < screens(library, article, text, told).size();
    }

    private List<String> screens(Library library, Article article, Suited.Text text, Circumstances told) {
        int taken =
                lacking(library, article, new Told(told, Circumstances.NONE)).length()
                        + tail(article).length();
        return Screens.of(text, library.contacts(), wording, LONGEST_TEXT - taken);
    }

    private String tail(Article article) {
        return "\n\n" + code(article);
    }

    /** A button with its number before it, shortened where that makes it too long. */
    static Button numbered(int number, String label, String data) {
        String text = number + ". " + label;
        return new Button(
                text.length() <= LONGEST_BUTTON
                        ? text
                        : text.substring(0, LONGEST_BUTTON - 1).strip() + "…",
                data);
    }

    /** What was told as far as this article differs by it: a button has little room. */
    private static String key(Article article, Circumstances told) {
        var slots = article.variants().stream()
                .flatMap(variant -> variant.when().stream())
                .map(Slot.Case::slot)
                .collect(Collectors.toSet());
        var kept = Circumstances.NONE;
        for (var one : told.cases().entrySet()) {
            kept = slots.contains(one.getKey()) ? kept.with(one.getKey(), one.getValue()) : kept;
        }
        return kept.key();
    }

    private static String open(Article article, long asked, Circumstances told) {
        return Call.data("a", article.id(), asked, key(article, told));
    }

    /** Its code, version and age: {@code paspor-biaya · v1 · disusun 24-11-2026, sumber s.d. 12-2025}. */
    String code(Article article) {
        String age = article.verified()
                .map(verified ->
                        texts.say("article.verified", "by", verified.by(), "date", DAY.format(verified.date())))
                .orElseGet(() -> compiled(article));
        return texts.say("article.code", "id", article.id(), "version", article.version(), "age", age);
    }

    private String compiled(Article article) {
        String day = DAY.format(article.compiled());
        return article.newestSource()
                .map(newest -> texts.say("article.compiled", "date", day, "sources", MONTH.format(newest)))
                .orElseGet(() -> texts.say("article.compiled-only", "date", day));
    }

    Outgoing.Say sources(Article article, ChatId to) {
        String lines = article.sources().stream().map(this::source).collect(Collectors.joining("\n"));
        return Outgoing.say(to, texts.say("article.sources", "title", article.title(), "sources", lines));
    }

    Outgoing.Say related(Library library, Article article, long asked, ChatId to) {
        var rows = new ArrayList<List<Button>>();
        article.related().stream()
                .flatMap(id -> library.article(id).stream())
                .map(other -> List.of(new Button(other.button(), Call.data("a", other.id(), asked))))
                .forEach(rows::add);
        rows.add(List.of(
                new Button(texts.say("button.person"), Call.data("o", asked, article.id())),
                new Button(texts.say("button.menu"), Call.data("h")),
                new Button(texts.say("button.back"), Call.data("a", article.id(), asked))));
        return Outgoing.say(to, texts.say("article.related"), new Keys.Under(rows));
    }

    private String source(Source source) {
        String law = (source.law() + " " + source.article()).strip();
        String title = source.date()
                .map(when -> texts.say("article.dated", "title", source.title(), "date", date(when)))
                .orElse(source.title());
        return texts.say(law.isEmpty() ? "article.source" : "article.law", "law", law, "title", title);
    }

    private static String date(Source.When when) {
        if (when.month() == 0) {
            return Integer.toString(when.year());
        }
        return when.day() == 0 ? MONTH.format(when.latest()) : DAY.format(when.latest());
    }

    /** Where only the end of a short answer is left, all that can be done with it; where steps are, only to read on or to ask. */
    private Keys more(Article article, Suited.Text suited, Circumstances told, int shown, long asked) {
        var rows = new ArrayList<List<Button>>();
        String next = Call.data("al", article.id(), asked, shown + 1, key(article, told));
        rows.add(List.of(new Button(texts.say("button.more"), next)));
        rows.addAll(
                suited.body().steps().size() <= Screens.STEPS
                        ? actions(article, asked)
                        : List.of(officer(article, asked)));
        return new Keys.Under(rows);
    }

    private Keys keys(Article article, long asked) {
        return new Keys.Under(actions(article, asked));
    }

    private List<List<Button>> actions(Article article, long asked) {
        return List.of(
                List.of(
                        new Button(texts.say("button.sources"), Call.data("as", article.id())),
                        new Button(texts.say("button.related"), Call.data("ar", article.id(), asked))),
                List.of(
                        new Button(texts.say("button.up"), Call.data("au", article.id(), article.version())),
                        new Button(texts.say("button.down"), Call.data("ad", article.id(), article.version(), asked))),
                officer(article, asked));
    }

    private List<Button> officer(Article article, long asked) {
        return List.of(new Button(texts.say("button.officer"), Call.data("o", asked, article.id())));
    }
}
