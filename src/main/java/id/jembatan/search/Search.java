package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Circumstances;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Slot;
import id.jembatan.words.Roles;
import id.jembatan.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the article that answers a question, and says how sure that is. Immutable, safe for many threads; the index is in
 * memory.
 *
 * <p>In a straight line: {@link Reader} reads the question's words, {@link Opinions} asks who knows them, {@link Feature} names what
 * speaks for an article, {@link Weights} makes one number of that, {@link Rules} decides.
 */
public final class Search {
    private final Pages pages;
    private final Taught taught;
    private final Thresholds thresholds;
    private final List<Entry> entries;
    private final Reader reader;
    private final Opinions opinions;
    private final Rules rules;
    private final Weights weights;

    private Search(Pages pages, Taught taught, List<Slot> slots, Thresholds thresholds) {
        this.pages = pages;
        this.taught = taught;
        this.thresholds = thresholds;
        var vocabulary = Vocabulary.of(pages.list(), pages.words().roles());
        entries = pages.list().stream().map(page -> Entry.of(page, vocabulary)).toList();
        reader = new Reader(
                pages.words(), vocabulary, slots, countries(pages.words().roles()));
        opinions = new Opinions(pages, vocabulary, taught);
        rules = new Rules(thresholds);
        weights = thresholds.weights();
    }

    /** Every word that is or belongs to the name of a country that an article is for. */
    private Set<String> countries(Roles roles) {
        var names = Stream.concat(
                roles.countries().keySet().stream(), entries.stream().flatMap(entry -> entry.countries().stream()));
        return names.flatMap(name -> Stream.of(name.split(" "))).collect(Collectors.toUnmodifiableSet());
    }

    /** Over all that a library has. */
    public static Search over(Library library, Thresholds thresholds) {
        return over(library.articles().values(), library.slots(), library.words(), thresholds);
    }

    /**
     * Over some articles.
     *
     * @param articles in any order, which changes nothing; no two with one id; drafts are left out
     * @param slots what they may differ by
     */
    public static Search over(Collection<Article> articles, List<Slot> slots, Words words, Thresholds thresholds) {
        var pages = Pages.NONE.after(articles, words);
        return new Search(pages, new Taught(pages), slots, thresholds);
    }

    /**
     * The same as {@link #over(Library, Thresholds)} with these thresholds, sooner: only what differs is read word by word, and what
     * was learned from the same phrasings and lessons is not learned again.
     */
    public Search after(Library library) {
        var next = pages.after(library.articles().values(), library.words());
        return new Search(next, next.teachAs(pages) ? taught : new Taught(next), library.slots(), thresholds);
    }

    /**
     * Never throws on account of the question, whatever it is. What is nothing but small talk, or nothing at all, is {@link
     * Decision.Outside}; the caller greets back before it asks here.
     *
     * @param today on which an article must be in force
     */
    public Verdict ask(String question, LocalDate today) {
        return ask(question, Circumstances.NONE, today);
    }

    /** @param earlier what was told before, which holds where the question says nothing else */
    public Verdict ask(String question, Circumstances earlier, LocalDate today) {
        var asked = reader.read(question);
        var told = asked.about().told().after(earlier);
        var found = candidates(asked);
        var decision = rules.decide(asked, found, told, today);
        return new Verdict(decision, found.stream().map(Candidate::scored).toList(), told);
    }

    /**
     * What speaks for each article that may answer.
     *
     * @param features in the order of {@link #features()}
     */
    public record Examined(Article article, double[] features) {}

    /** @return best first, as {@code weights} have it, which sets {@link Feature#SHARE} and {@link Feature#LEAD} */
    public static List<Examined> ranked(List<Examined> found, Weights weights) {
        var candidates = new ArrayList<Candidate>();
        for (var one : found) {
            var features = one.features().clone();
            candidates.add(new Candidate(one.article(), features, weights.rank(features)));
        }
        return sorted(candidates, weights).stream()
                .map(candidate -> new Examined(candidate.article(), candidate.features()))
                .toList();
    }

    /** The words as read, then the best {@code most} articles, each with what speaks for it: lines for whoever tunes the search. */
    public List<String> explain(String question, int most) {
        var asked = reader.read(question);
        var lines = new ArrayList<String>();
        lines.add("words: " + asked.words().stream().map(Wanted::toString).collect(Collectors.joining("; ")));
        lines.add("countries " + asked.about().countries());
        for (var candidate : candidates(asked).stream().limit(most).toList()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%.2f %s %s",
                    candidate.confidence(),
                    candidate.article().id(),
                    signs(candidate)));
        }
        return lines;
    }

    private static String signs(Candidate candidate) {
        return Arrays.stream(Feature.values())
                .filter(feature -> candidate.of(feature) != 0)
                .map(feature -> String.format(Locale.ROOT, "%s %.2f", feature.key(), candidate.of(feature)))
                .collect(Collectors.joining(", "));
    }

    /** @return best first */
    public List<Examined> examine(String question) {
        return candidates(reader.read(question)).stream()
                .map(candidate -> new Examined(candidate.article(), candidate.features()))
                .toList();
    }

    List<Candidate> candidates(Question asked) {
        var found = new ArrayList<Candidate>();
        for (var opinion : opinions.on(asked)) {
            var entry = entries.get(opinion.article());
            var features = opinion.features();
            features[Feature.NAMED.ordinal()] = entry.named(asked.stems());
            features[Feature.COVERED.ordinal()] = entry.covers(asked);
            features[Feature.FOREIGN.ordinal()] = entry.foreign(asked);
            features[Feature.TOLD.ordinal()] = told(features[Feature.ASKED.ordinal()] * asked.tells());
            features[Feature.COUNTRY.ordinal()] = entry.isFor(asked.about().countries()) ? 1 : 0;
            features[Feature.ELSEWHERE.ordinal()] =
                    entry.isForOthers(asked.about().countries()) ? 1 : 0;
            found.add(new Candidate(entry.article(), features, weights.rank(features)));
        }
        return sorted(found, weights);
    }

    private static List<Candidate> sorted(List<Candidate> found, Weights weights) {
        found.sort(Comparator.comparingDouble(Candidate::rank)
                .reversed()
                .thenComparing(candidate -> candidate.article().id()));
        return shared(found, weights);
    }

    private static double told(double weight) {
        return weight / (1 + weight);
    }

    private static List<Candidate> shared(List<Candidate> found, Weights weights) {
        double all = 0;
        for (var candidate : found) {
            all += Math.exp(candidate.rank() - found.getFirst().rank());
        }
        var shares = new double[found.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(found.get(i).rank() - found.getFirst().rank()) / all;
        }
        var shared = new ArrayList<Candidate>();
        for (int i = 0; i < shares.length; i++) {
            var features = found.get(i).features();
            features[Feature.SHARE.ordinal()] = shares[i];
            double other = i > 0 ? shares[0] : shares.length > 1 ? shares[1] : 0;
            features[Feature.LEAD.ordinal()] = shares[i] - other;
            shared.add(found.get(i).sure(weights.confidence(features)));
        }
        return shared;
    }
}
