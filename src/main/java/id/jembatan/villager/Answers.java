package id.jembatan.villager;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Screens;
import id.jembatan.knowledge.Source;
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
                texts.say("article.warning"),
                texts.say("article.where"),
                texts.say("article.checked"),
                texts.say("article.confirm"));
    }

    /**
     * One screen of an article.
     *
     * @param screen from 0; the last one where it is beyond
     * @param asked the inbox row of the question; goes on with the buttons, so that an officer reads it
     */
    Outgoing.Say screen(Library library, Article article, int screen, long asked, ChatId to) {
        var screens = Screens.of(article, library.contacts(), wording);
        int shown = Math.clamp(screen, 0, screens.size() - 1);
        boolean last = shown == screens.size() - 1;
        String text = screens.get(shown) + "\n\n" + code(article);
        return Outgoing.say(to, text, last ? keys(article, asked) : more(article, shown, asked));
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

    private Keys more(Article article, int shown, long asked) {
        return Keys.column(new Button(texts.say("button.more"), Call.data("al", article.id(), asked, shown + 1)));
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
