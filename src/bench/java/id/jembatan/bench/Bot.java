package id.jembatan.bench;

import id.jembatan.App;
import id.jembatan.chat.Texts;
import id.jembatan.config.Config;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Screens;
import id.jembatan.knowledge.Wording;
import id.jembatan.quality.Labelled;
import id.jembatan.search.Baseline;
import id.jembatan.search.Decision;
import id.jembatan.search.Search;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is measured: the shipped library and its words, the search over so many articles, and Lucene's own over the same.
 *
 * @param questions those of the labelled ones that may be read while working on the search
 */
record Bot(
        Library library,
        List<Article> articles,
        Search search,
        Baseline baseline,
        Wording wording,
        List<String> questions) {
    static final Path HOME = Path.of(System.getProperty("home", "."));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Path QUESTIONS = HOME.resolve("src/test/resources/questions/dev.tsv");

    static Bot of(int articles) {
        try {
            var library = Library.read(HOME.resolve("knowledge"), TODAY).library().orElseThrow();
            var grown = Grown.from(library.articles().values(), articles);
            return new Bot(
                    library,
                    grown,
                    search(library, grown),
                    Baseline.over(grown, Baseline.Kind.INDONESIAN),
                    readWording(),
                    Labelled.read(QUESTIONS).stream()
                            .filter(question -> !question.unread())
                            .map(Labelled::question)
                            .toList());
        } catch (IOException e) {
            throw new IllegalStateException("run it in the project's folder", e);
        }
    }

    static Search search(Library library, List<Article> articles) {
        return Search.over(articles, library.slots(), library.words(), App.thresholds(Config.read(Map.of(), HOME)));
    }

    private static Wording readWording() {
        var texts = Texts.read(HOME.resolve("config").resolve("texts"));
        return new Wording(
                texts.say("article.when"),
                texts.say("article.warning"),
                texts.say("article.where"),
                texts.say("article.checked"),
                texts.say("article.confirm"));
    }

    /** From a villager's words to the words of the reply: danger, search, decision, the article's screens. */
    Object message(String text) {
        var alarm = library.triage().look(text);
        if (alarm.isPresent()) {
            return alarm;
        }
        return reply(search.ask(text, TODAY).decision());
    }

    private Object reply(Decision decision) {
        return switch (decision) {
            case Decision.Answer(var article) -> screens(article);
            case Decision.Choose(var article, var missing) -> missing;
            case Decision.Clarify(var candidates) -> candidates;
            case Decision.Expired(var article) -> article;
            case Decision.Escalate() -> Optional.empty();
            case Decision.Outside() -> Optional.empty();
        };
    }

    private Object screens(Article article) {
        return Screens.of(article.texts().findFirst().orElseThrow(), library.contacts(), wording);
    }
}
