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
import java.util.stream.Collectors;

/** How an article is said: word for word, screen by screen, with its code, its version and how fresh it is. Pure. */
final class Answers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM-uuuu");

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
     * @param told of their situation; goes on with the buttons
     * @param screen from 0; the last one where it is beyond
     * @param asked the inbox row of the question; goes on with the buttons, so that an officer reads it
     */
    Outgoing.Say article(Library library, Article article, Circumstances told, int screen, long asked, ChatId to) {
        return switch (article.suited(told)) {
            case Suited.Text text -> screen(library, article, text, told, screen, asked, to);
            case Suited.Ask missing -> question(library, article, missing, told, asked, to);
        };
    }

    private Outgoing.Say screen(
            Library library,
            Article article,
            Suited.Text suited,
            Circumstances told,
            int screen,
            long asked,
            ChatId to) {
        var screens = Screens.of(suited, library.contacts(), wording);
        int shown = Math.clamp(screen, 0, screens.size() - 1);
        boolean last = shown == screens.size() - 1;
        String text = lacking(library, article, told) + screens.get(shown) + "\n\n" + code(article);
        return Outgoing.say(to, text, last ? keys(article, asked) : more(article, told, shown, asked));
    }

    /** That there is no text for what the person told, where the article has some for others. */
    private String lacking(Library library, Article article, Circumstances told) {
        String cases = article.variants().stream()
                .flatMap(variant -> variant.when().stream())
                .map(Slot.Case::slot)
                .distinct()
                .flatMap(slot -> told.of(slot).stream()
                        .filter(value -> article.variants().stream()
                                .flatMap(variant -> variant.when().stream())
                                .noneMatch(one -> one.id().equals(value)))
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

    private static String open(Article article, long asked, Circumstances told) {
        return Call.data("a", article.id(), asked, told.key());
    }

    /** Its code, version and age: {@code paspor-biaya · v1 · disusun 24-11-2026, sumber s.d. 12-2025}. */
    String code(Article article) {
        String age = article.verified()
                .map(verified ->
                        texts.say("article.verified", "by", verified.by(), "date", DAY.format(verified.date())))
                .orElseGet(() -> texts.say(
                        "article.compiled",
                        "date",
                        DAY.format(article.compiled()),
                        "sources",
                        MONTH.format(article.newestSource())));
        return texts.say("article.code", "id", article.id(), "version", article.version(), "age", age);
    }

    Outgoing.Say sources(Article article, ChatId to) {
        String lines = article.sources().stream().map(this::source).collect(Collectors.joining("\n"));
        return Outgoing.say(to, texts.say("article.sources", "title", article.title(), "sources", lines));
    }

    Outgoing.Say related(Library library, Article article, long asked, ChatId to) {
        var buttons = article.related().stream()
                .flatMap(id -> library.article(id).stream())
                .map(other -> new Button(other.button(), Call.data("a", other.id(), asked)))
                .toArray(Button[]::new);
        return Outgoing.say(to, texts.say("article.related"), Keys.column(buttons));
    }

    private String source(Source source) {
        String law = (source.law() + " " + source.article()).strip();
        return texts.say(
                law.isEmpty() ? "article.source" : "article.law",
                "law",
                law,
                "title",
                source.title(),
                "date",
                date(source.date()));
    }

    private static String date(Source.When when) {
        if (when.month() == 0) {
            return Integer.toString(when.year());
        }
        return when.day() == 0 ? MONTH.format(when.latest()) : DAY.format(when.latest());
    }

    private Keys more(Article article, Circumstances told, int shown, long asked) {
        return Keys.column(
                new Button(texts.say("button.more"), Call.data("al", article.id(), asked, shown + 1, told.key())));
    }

    private Keys keys(Article article, long asked) {
        var rows = new ArrayList<List<Button>>();
        rows.add(List.of(
                new Button(texts.say("button.sources"), Call.data("as", article.id())),
                new Button(texts.say("button.related"), Call.data("ar", article.id(), asked))));
        rows.add(List.of(
                new Button(texts.say("button.up"), Call.data("au", article.id(), article.version())),
                new Button(texts.say("button.down"), Call.data("ad", article.id(), article.version(), asked))));
        rows.add(List.of(new Button(texts.say("button.officer"), Call.data("o", asked, article.id()))));
        return new Keys.Under(rows);
    }
}
