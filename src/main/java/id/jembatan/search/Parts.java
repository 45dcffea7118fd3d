package id.jembatan.search;

import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Slot;
import id.jembatan.words.Roles;
import id.jembatan.words.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the words of a message are there for. Immutable.
 *
 * @param subjects words that name a matter
 * @param facets words that only say which side of one is asked: cost, time, place
 * @param situation words that tell the person's situation: a country, their work, whether they are married
 * @param pointing whether any word only points at what was said before
 * @param further whether any word asks for what comes next
 */
record Parts(List<Token> subjects, List<Token> facets, List<Token> situation, boolean pointing, boolean further) {
    /** As articles name every country. */
    private static final String EVERYWHERE = "semua";

    static Parts of(String text, Library library) {
        var roles = library.words().roles();
        var tokens = library.words().understand(text).tokens();
        var countries = countries(library);
        var telling = telling(tokens, library);
        var subjects = new ArrayList<Token>();
        var facets = new ArrayList<Token>();
        var situation = new ArrayList<Token>();
        for (var token : tokens) {
            if (isAny(token, countries) || stems(token).anyMatch(telling::contains)) {
                situation.add(token);
            } else if (isAny(token, roles.sides())) {
                facets.add(token);
            } else if (!isSilent(token, roles)) {
                (isAny(token, roles.facets()) ? facets : subjects).add(token);
            }
        }
        return new Parts(
                List.copyOf(subjects),
                List.copyOf(facets),
                List.copyOf(situation),
                tokens.stream().anyMatch(token -> isAny(token, roles.pointing())),
                tokens.stream().anyMatch(token -> isAny(token, roles.further())));
    }

    /** Words that say something. */
    int size() {
        return subjects.size() + facets.size() + situation.size();
    }

    /** Its subjects as written, without those that tell the situation. */
    String subject() {
        return subjects.stream().map(Token::text).collect(Collectors.joining(" "));
    }

    /** Its subjects and what it tells of the situation. */
    String matter() {
        return Stream.concat(subjects.stream(), situation.stream())
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }

    /** What it says without the words that say nothing, each side of a matter by its Indonesian name. */
    String inIndonesian(Roles roles) {
        return Stream.of(
                        subjects.stream().map(Token::text),
                        situation.stream().map(Token::text),
                        facets.stream()
                                .map(facet -> facet.means().stream()
                                        .filter(roles.facets()::contains)
                                        .findFirst()
                                        .orElse(facet.text())))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static boolean isAny(Token token, Set<String> words) {
        return words.contains(token.text()) || token.means().stream().anyMatch(words::contains);
    }

    /** Every word that is or belongs to a country's name. */
    private static Set<String> countries(Library library) {
        var words = new HashSet<>(library.words().roles().countries().keySet());
        library.articles().values().stream()
                .flatMap(article -> article.countries().stream())
                .filter(country -> !country.equals(EVERYWHERE))
                .forEach(country -> words.addAll(List.of(country.split("-"))));
        return words;
    }

    /** Whether an article is for a country that is named here. */
    boolean isFor(Article article, Roles roles) {
        return situation.stream()
                .flatMap(token -> Stream.concat(Stream.of(token.text()), token.means().stream()))
                .anyMatch(word -> article.countries().stream()
                        .anyMatch(country -> List.of(country.split("-")).contains(word)
                                || roles.countries()
                                        .getOrDefault(word, List.of())
                                        .contains(country.replace('-', ' '))));
    }

    /** Whether an article is for every country. */
    static boolean isForAll(Article article) {
        return article.countries().contains(EVERYWHERE);
    }

    /** A bare number, a word that says nothing, or one that only points back or onwards. */
    private static boolean isSilent(Token token, Roles roles) {
        return token.text().codePoints().allMatch(Character::isDigit)
                || roles.function().contains(token.text())
                || isAny(token, roles.pointing())
                || isAny(token, roles.further())
                || !token.means().isEmpty() && Reader.meanings(token, roles).isEmpty();
    }

    /** Stems of the signs of situations that stand in the message whole. */
    private static Set<String> telling(List<Token> tokens, Library library) {
        var said = tokens.stream().flatMap(Parts::stems).collect(Collectors.toSet());
        var telling = new HashSet<String>();
        library.slots().stream()
                .flatMap(slot -> slot.cases().stream())
                .flatMap(Parts::signs)
                .filter(said::containsAll)
                .forEach(telling::addAll);
        return telling;
    }

    private static Stream<Set<String>> signs(Slot.Case one) {
        return Stream.concat(Stream.of(one.id().replace('-', ' ')), one.signs().stream())
                .map(sign -> Stream.of(sign.split(" ")).map(Stems::stem).collect(Collectors.toSet()));
    }

    private static Stream<String> stems(Token token) {
        return Stream.concat(Stream.of(token.text()), token.means().stream())
                .flatMap(word -> Stream.of(word.split(" ")))
                .map(Stems::stem);
    }
}
