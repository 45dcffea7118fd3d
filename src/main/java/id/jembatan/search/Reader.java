package id.jembatan.search;

import id.jembatan.knowledge.Slot;
import id.jembatan.search.Question.About;
import id.jembatan.search.Wanted.Form;
import id.jembatan.search.Wanted.How;
import id.jembatan.words.Roles;
import id.jembatan.words.Spelling;
import id.jembatan.words.Token;
import id.jembatan.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Turns texts into stems and questions into what they look for. Immutable, thread-safe. */
final class Reader {
    /** How far a meaning from a word list counts, beside the word itself. */
    private static final double MEANING = 0.8;

    /** How much a word such as {@code biaya} counts, beside a word that names the matter. */
    private static final double FACET = 0.7;

    /** Most different words of a question that are looked for; nobody's question has more, and Lucene's limit is 1,024. */
    private static final int MOST_WORDS = 80;

    private final Words words;
    private final Vocabulary vocabulary;
    private final Spelling spelling;
    private final Situations situations;
    /** Every word that is or belongs to a country's name. */
    private final Set<String> countries;

    Reader(Words words, Vocabulary vocabulary, List<Slot> slots, Set<String> countries) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.spelling = Spelling.over(vocabulary.exact());
        this.situations = Situations.of(slots, vocabulary);
        this.countries = countries;
    }

    Question read(String question) {
        var tokens = words.understand(question).tokens();
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        for (Token token : tokens) {
            if (wanted.size() < MOST_WORDS
                    && !wanted.containsKey(token.text())
                    && isAboutSomething(token, words.roles())) {
                wanted.put(token.text(), wanted(token));
            }
        }
        var spoken = tokens.stream()
                .map(token -> corrected(token, wanted.get(token.text())))
                .toList();
        return Question.of(spoken, List.copyOf(wanted.values()), about(tokens));
    }

    /** A misspelt word means its best correction. */
    private static Token corrected(Token token, Wanted wanted) {
        return wanted != null && wanted.how() == How.CORRECTED
                ? new Token(token.text(), List.of(wanted.forms().get(1).exact()))
                : token;
    }

    private About about(List<Token> tokens) {
        var stems = new HashSet<String>();
        var countries = new TreeSet<String>();
        for (Token token : tokens) {
            for (String word : Stream.concat(Stream.of(token.text()), token.means().stream())
                    .toList()) {
                Arrays.stream(word.split(" ")).map(vocabulary::stem).forEach(stems::add);
                countries.addAll(words.roles().countries().getOrDefault(word, List.of(word)));
            }
        }
        return new About(countries, situations.told(stems, countries));
    }

    /** The words of a text that say something, each with its meanings; for texts of the library. */
    static List<Token> tokens(Words words, String text) {
        return telling(words, words.understand(text).tokens());
    }

    /** Those that say something. */
    static List<Token> telling(Words words, List<Token> tokens) {
        return tokens.stream()
                .filter(token -> isAboutSomething(token, words.roles()))
                .toList();
    }

    private Wanted wanted(Token token) {
        var forms = new ArrayList<Form>();
        forms.add(form(token.text(), 1));
        for (String meaning : meanings(token, words.roles())) {
            forms.add(form(meaning, MEANING));
        }
        var how = howKnown(token, forms);
        for (var correction : corrections(token, how)) {
            forms.add(form(correction.word(), correction.weight()));
            how = How.CORRECTED;
        }
        double weight = weight(token, words.roles());
        double rarity = forms.stream()
                .filter(vocabulary::knows)
                .mapToDouble(form -> vocabulary.rarity(form.stem()))
                .min()
                .orElse(1);
        return new Wanted(token.text(), forms, weight, weight * rarity, how, isOurs(forms), isCountry(forms));
    }

    private List<Spelling.Correction> corrections(Token token, How how) {
        return switch (how) {
            case UNKNOWN -> spelling.correct(token.text());
            case KNOWN ->
                token.means().isEmpty() && !words.known().contains(token.text())
                        ? spelling.fuller(token.text()).stream().toList()
                        : List.of();
            case LISTED, CORRECTED -> List.of();
        };
    }

    private How howKnown(Token token, List<Form> forms) {
        if (forms.stream().anyMatch(vocabulary::knows)) {
            return How.KNOWN;
        }
        boolean listed = !token.means().isEmpty()
                || words.known().contains(token.text())
                || words.roles().ours().contains(token.text());
        return listed ? How.LISTED : How.UNKNOWN;
    }

    private Form form(String word, double trust) {
        String stem = vocabulary.stem(word);
        return new Form(word, stem, vocabulary.number(stem), trust);
    }

    private boolean isOurs(List<Form> forms) {
        return forms.stream().anyMatch(form -> words.roles().ours().contains(form.exact()));
    }

    private boolean isCountry(List<Form> forms) {
        return forms.stream().anyMatch(form -> countries.contains(form.exact()));
    }

    /** In the sum of the score: a word that says only which side of a matter is asked counts less. */
    static double weight(Token token, Roles roles) {
        boolean facet =
                roles.facets().contains(token.text()) || token.means().stream().anyMatch(roles.facets()::contains);
        return facet ? FACET : 1;
    }

    /** A bare number is a circumstance (an age, a year), and a word that means only function words is one itself. */
    private static boolean isAboutSomething(Token token, Roles roles) {
        if (token.text().codePoints().allMatch(Character::isDigit)) {
            return false;
        }
        return !roles.function().contains(token.text())
                && (token.means().isEmpty() || !meanings(token, roles).isEmpty());
    }

    static Set<String> meanings(Token token, Roles roles) {
        var meanings = new LinkedHashSet<String>();
        for (String meaning : token.means()) {
            for (String word : meaning.split(" ")) {
                if (!word.isEmpty() && !roles.function().contains(word)) {
                    meanings.add(word);
                }
            }
        }
        return meanings;
    }
}
