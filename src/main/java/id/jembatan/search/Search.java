package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.search.Wording.Overlap;
import id.jembatan.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds the article that answers a question, and says how sure that is. Immutable, safe for many threads; the index is in
 * memory.
 *
 * <p>In a straight line: {@link Reader} reads the question's words, {@link Index} finds articles by them, {@link Entry} holds the
 * best of these against each way of asking, {@link Features} weighs that, {@link Rules} decides.
 */
public final class Search implements AutoCloseable {
    /** Articles that are looked at closely. */
    private static final int CLOSELY = 10;

    /** Share of unknown words from which pieces of words are looked for too. */
    private static final double BY_LETTERS_FROM = 0.25;

    /** How much a phrasing that fits wholly adds to an article's score, as a share of it. */
    private static final double NEAREST = 1.0;

    private final List<Entry> entries;
    private final Reader reader;
    private final Index index;
    private final Rules rules;

    /** @param pages in the order in which those that fit alike are found */
    Search(List<Page> pages, Words words, Thresholds thresholds) {
        var vocabulary = Vocabulary.of(pages);
        entries = pages.stream().map(page -> Entry.of(page, vocabulary)).toList();
        reader = new Reader(words, vocabulary);
        index = new Index(pages);
        rules = new Rules(thresholds);
    }

    /** @param articles in any order, which changes nothing; no two with one id; drafts are left out */
    public static Search over(Collection<Article> articles, Words words, Thresholds thresholds) {
        var pages = articles.stream()
                .filter(article -> article.status() != Article.Status.DRAFT)
                .sorted(Comparator.comparing(Article::id))
                .map(article -> Page.of(article, words))
                .toList();
        return new Search(pages, words, thresholds);
    }

    /**
     * Never throws on account of the question, whatever it is. What is nothing but small talk, or nothing at all, is {@link
     * Decision.Outside}; the caller greets back before it asks here.
     *
     * @param today on which an article must be in force
     */
    public Verdict ask(String question, LocalDate today) {
        var asked = reader.read(question);
        var found = candidates(asked, ranked(asked));
        var decision = rules.decide(asked, found, today);
        var why = found.isEmpty()
                ? Map.<String, Double>of()
                : found.getFirst().features().byName();
        return new Verdict(decision, found.stream().map(Candidate::scored).toList(), new Why(why));
    }

    /** @param score above 0; comparable within one question only */
    private record Ranked(Entry entry, Overlap nearest, double score) {}

    private List<Ranked> ranked(Question asked) {
        boolean byLetters = asked.unknown() >= BY_LETTERS_FROM;
        var ranked = new ArrayList<Ranked>();
        for (var hit : index.find(asked.words(), byLetters, CLOSELY)) {
            var entry = entries.get(hit.article());
            var nearest = entry.nearest(asked);
            ranked.add(new Ranked(entry, nearest, hit.score() * (1 + NEAREST * nearest.both())));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparing(hit -> hit.entry().article().id()));
        return ranked;
    }

    private List<Candidate> candidates(Question asked, List<Ranked> ranked) {
        var candidates = new ArrayList<Candidate>();
        for (int place = 0; place < ranked.size(); place++) {
            var entry = ranked.get(place).entry();
            candidates.add(new Candidate(entry.article(), features(asked, ranked, place)));
        }
        return candidates;
    }

    private Features features(Question asked, List<Ranked> ranked, int place) {
        var hit = ranked.get(place);
        return new Features(
                hit.nearest().question(),
                hit.nearest().phrasing(),
                hit.entry().everything().overlap(asked).question(),
                told(hit.nearest().question() * asked.tells()),
                hit.entry().phrasings().getFirst().named(asked),
                hit.entry().foreign(asked),
                lead(ranked, place),
                asked.unknown(),
                asked.corrected(),
                asked.field(),
                hit.entry().vetoes(asked, hit.nearest()) ? 1 : 0);
    }

    private static double told(double weight) {
        return weight / (1 + weight);
    }

    private static double lead(List<Ranked> ranked, int place) {
        double first = ranked.getFirst().score();
        if (place > 0) {
            return ranked.get(place).score() / first - 1;
        }
        return ranked.size() > 1 ? 1 - ranked.get(1).score() / first : 1;
    }

    @Override
    public void close() {
        index.close();
    }
}
