package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Circumstances;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Suited;
import id.jembatan.search.Verdict.Scored;
import id.jembatan.words.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a question together with what was talked about before, where it does not stand by itself. Pure, thread-safe. The rule, in
 * this order:
 *
 * <ol>
 *   <li>It asks for what comes next and for nothing else: the same article goes on.
 *   <li>It only tells another situation ("kalau hongkong?"): the matter stays, the situation changes. An article for one country
 *       gives way to its sibling for the other.
 *   <li>It names no matter, only a side of one ("biayanya?") or its place ("dimana?"): it is asked of the matter before. A country's
 *       article is not sent again for it: the article on that side is, for this country, or it is an officer's.
 *   <li>It names one thing, is short, unsure by itself, and together with the matter before it finds an article that has all its words: joined.
 *   <li>Else it stands by itself.
 * </ol>
 *
 * @param search over the library
 */
public record FollowUp(Search search, Library library) {
    /** Words that say something, at most, in a message that leans on what was said before. */
    private static final int SHORT = 5;

    /** Words in a message that names a matter and may still lean on the one before. */
    private static final int SHORTEST = 3;

    /** Share of its own words that the article must have which it is joined to. */
    private static final double OWN_WORDS = 0.75;

    /** How likely a few words are of another field before they are not joined: everyday words belong to every field. */
    private static final double STRANGE = 0.85;

    /**
     * What was talked about before.
     *
     * @param told of the person's situation
     * @param words that name the matter, such as the question's; may be empty
     */
    public record Before(Article article, Circumstances told, String words) {}

    /** How a question was read. */
    public enum Read {
        /** By itself. */
        ALONE,
        /** Together with what was talked about. */
        JOINED,
        /** As the same matter in the situation that it tells. */
        ELSEWHERE,
        /** As asking for what comes next of the same article. */
        FURTHER
    }

    /** @param words that name what is talked about now */
    public record Heard(Read read, Verdict verdict, String words) {}

    /** Never throws on account of the question. */
    public Heard hear(String text, Optional<Before> before, LocalDate today) {
        var earlier = before.map(Before::told).orElse(Circumstances.NONE);
        var alone = new Heard(Read.ALONE, search.ask(text, earlier, today), text);
        return before.flatMap(past -> leaning(text, past, alone, today)).orElse(alone);
    }

    /** Whether a message points at something said before and names nothing itself. */
    public boolean saysNothing(String text) {
        var parts = Parts.of(text, library);
        return parts.subjects().isEmpty() && parts.situation().isEmpty();
    }

    /** Whether a message is nothing but a person's situation, such as an answer to the question for it. */
    public boolean onlyTells(String text) {
        var parts = Parts.of(text, library);
        return !parts.situation().isEmpty()
                && parts.facets().isEmpty()
                && parts.subjects().size() <= 1;
    }

    /** Whether each of its words is known as it is written, and it is not of another field. */
    public boolean isPlain(String text) {
        var features =
                search.examine(text).stream().map(Search.Examined::features).findFirst();
        return !soundsLikeAnotherField(text)
                && features.filter(known -> known[Feature.UNKNOWN.ordinal()] + known[Feature.CORRECTED.ordinal()] == 0)
                        .isPresent();
    }

    private Optional<Heard> leaning(String text, Before before, Heard alone, LocalDate today) {
        var parts = Parts.of(text, library);
        if (parts.size() > SHORT) {
            return Optional.empty();
        }
        if (parts.subjects().isEmpty()) {
            if (parts.size() == 0) { // what only points back may mean anything
                return parts.further() ? Optional.of(further(before, today)) : Optional.empty();
            }
            return !parts.situation().isEmpty() && asksTheSame(parts, before)
                    ? Optional.of(elsewhere(text, parts, before, alone, today))
                    : aside(text, parts, before, alone, today);
        }
        return isSure(alone) || parts.subjects().size() > 1 || parts.size() > SHORTEST
                ? Optional.empty()
                : joined(text, parts, before, alone, today);
    }

    private Heard further(Before before, LocalDate today) {
        return new Heard(Read.FURTHER, verdict(before.article(), before.told(), List.of(), today), before.words());
    }

    /** The matter before, in another situation. */
    private Heard elsewhere(String text, Parts parts, Before before, Heard alone, LocalDate today) {
        var told = alone.verdict().told();
        if (!Parts.isForAll(before.article())) {
            for (String matter : matters(before, true)) {
                var found = search.ask(matter + " " + text, told, today).found();
                var sibling = found.stream()
                        .map(Scored::article)
                        .filter(one -> one.stage().equals(before.article().stage())
                                && parts.isFor(one, library.words().roles()))
                        .findFirst();
                if (sibling.isPresent()) {
                    String words = matter + " " + text;
                    return new Heard(Read.JOINED, verdict(sibling.get(), told, found, today), words);
                }
            }
            return alone;
        }
        return search.ask(text, today).told().cases().isEmpty()
                ? alone
                : new Heard(
                        Read.ELSEWHERE,
                        verdict(before.article(), told, alone.verdict().found(), today),
                        before.words() + " " + text);
    }

    /** Whether it asks for no side of a matter but the one that was asked before. */
    private boolean asksTheSame(Parts parts, Before before) {
        var asked = Stream.of(before.words(), before.article().title())
                .flatMap(text -> Parts.of(text, library).facets().stream())
                .flatMap(FollowUp::forms)
                .collect(Collectors.toSet());
        return parts.facets().stream().allMatch(facet -> forms(facet).anyMatch(asked::contains));
    }

    private static Stream<String> forms(Token token) {
        return Stream.concat(Stream.of(token.text()), token.means().stream());
    }

    /** Another side of the matter before. */
    private Optional<Heard> aside(String text, Parts parts, Before before, Heard alone, LocalDate today) {
        if (!parts.situation().isEmpty() && isSure(alone)) {
            return Optional.empty();
        }
        return surest(text, parts, before, alone, today)
                .filter(heard -> isSure(heard) || heard.verdict().decision() instanceof Decision.Clarify)
                .map(heard -> isAgain(heard, parts, before) ? ownOf(parts, heard, before, today) : heard);
    }

    /** Whether a country's article would be sent once more to somebody who asks for another side of it. */
    private boolean isAgain(Heard heard, Parts parts, Before before) {
        return isSure(heard)
                && !Parts.isForAll(before.article())
                && heard.verdict().found().getFirst().article().equals(before.article())
                && !parts.facets().isEmpty();
    }

    /** The side's own article, for the country that was talked about; an officer's where no article is about that side. */
    private Heard ownOf(Parts parts, Heard heard, Before before, LocalDate today) {
        var told = withCountry(before.article(), heard.verdict().told());
        var found = heard.verdict().found();
        var asked = parts.facets().stream().flatMap(FollowUp::forms).collect(Collectors.toSet());
        var own = found.stream()
                .map(Scored::article)
                .filter(Parts::isForAll)
                .filter(article -> Parts.of(article.title(), library).facets().stream()
                        .flatMap(FollowUp::forms)
                        .anyMatch(asked::contains))
                .findFirst();
        var verdict = own.map(article -> verdict(article, told, found, today))
                .orElseGet(() -> new Verdict(new Decision.Escalate(), found, told));
        return new Heard(Read.JOINED, verdict, heard.words());
    }

    /** What was told, with the country that the article is for where it is for one alone. */
    private Circumstances withCountry(Article article, Circumstances told) {
        return article.countries().size() > 1
                ? told
                : library.slots().stream()
                        .filter(slot ->
                                slot.caseOf(article.countries().getFirst()).isPresent())
                        .map(slot -> told.with(slot.id(), article.countries().getFirst()))
                        .findFirst()
                        .orElse(told);
    }

    private Optional<Heard> joined(String text, Parts parts, Before before, Heard alone, LocalDate today) {
        if (soundsLikeAnotherField(text)) {
            return Optional.empty();
        }
        return surest(text, parts, before, alone, today)
                .filter(FollowUp::isSure)
                .filter(heard -> confidence(heard) > confidence(alone))
                .filter(heard -> hasWords(
                        parts.subject(), heard.verdict().found().getFirst().article()));
    }

    /** Asked of each way to name the matter before, as written and in Indonesian, the one whose answer is surest. */
    private Optional<Heard> surest(String text, Parts parts, Before before, Heard alone, LocalDate today) {
        Optional<Heard> best = Optional.empty();
        for (String matter : matters(before, !parts.situation().isEmpty())) {
            for (String asked : List.of(text, parts.inIndonesian(library.words().roles()))) {
                String words = matter + " " + asked;
                var heard =
                        new Heard(Read.JOINED, search.ask(words, alone.verdict().told(), today), words);
                if (best.isEmpty() || rank(heard) > rank(best.get())) {
                    best = Optional.of(heard);
                }
            }
        }
        return best;
    }

    /** An answer goes before a choice, and that before none; then whichever is surer. */
    private static double rank(Heard heard) {
        return (isSure(heard) ? 1 : 0) + confidence(heard);
    }

    /** Ways to name the matter before: by the words it was asked with, and by the article's title. */
    private List<String> matters(Before before, boolean elsewhere) {
        return Stream.of(before.words(), before.article().title())
                .map(text -> Parts.of(text, library))
                .map(parts -> elsewhere ? parts.subject() : parts.matter())
                .distinct()
                .filter(matter -> !matter.isEmpty())
                .toList();
    }

    private boolean soundsLikeAnotherField(String text) {
        return search.examine(text).stream()
                .limit(1)
                .anyMatch(one -> one.features()[Feature.OTHER.ordinal()] >= STRANGE);
    }

    /** Whether an article has most of a message's own words. */
    private boolean hasWords(String text, Article article) {
        return search.examine(text).stream()
                .filter(one -> one.article().id().equals(article.id()))
                .anyMatch(one -> one.features()[Feature.COVERED.ordinal()] >= OWN_WORDS);
    }

    private static Verdict verdict(Article article, Circumstances told, List<Scored> found, LocalDate today) {
        if (!article.inForce(today)) {
            return new Verdict(new Decision.Expired(article), found, told);
        }
        return switch (article.suited(told)) {
            case Suited.Text ignored -> new Verdict(new Decision.Answer(article), found, told);
            case Suited.Ask missing -> new Verdict(new Decision.Choose(article, missing), found, told);
        };
    }

    private static boolean isSure(Heard heard) {
        return switch (heard.verdict().decision()) {
            case Decision.Answer ignored -> true;
            case Decision.Choose ignored -> true;
            case Decision.Expired ignored -> true;
            case Decision.Clarify ignored -> false;
            case Decision.Escalate ignored -> false;
            case Decision.Outside ignored -> false;
        };
    }

    private static double confidence(Heard heard) {
        var found = heard.verdict().found();
        return found.isEmpty() ? 0 : found.getFirst().confidence();
    }
}
