package id.jembatan.urgent;

import id.jembatan.words.Spelling;
import id.jembatan.words.Token;
import id.jembatan.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a text word by word: meanings, endings, misspellings towards the words of the rules. Immutable. */
final class Reader {
    /** So that a misspelt word is rather one of the rules' than another. */
    private static final int OFTEN = 1000;

    /** Two slips of the finger lead from harmless words to dangerous ones ({@code kelahiran}, {@code kelaparan}). */
    private static final double UNSURE = 0.6;

    private static final List<String> ENDINGS = List.of("kan", "ken", "no", "in", "an", "i");
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST = 4096;
    /** Words of one text: more unknown ones than that are no message, and correcting takes time. */
    private static final int MOST_CORRECTED = 120;

    private static final String PASSIVE = "di";
    /** Letters: what is longer and known to nobody may be two words without a space. */
    private static final int SHORTEST_GLUED = 8;

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_TELLING = 5;
    private static final int MOST_PARTS = 3;

    /** {@code di pukul}, {@code d pukul}, {@code dipun pukul}. */
    private static final Set<String> WRITTEN_APART = Set.of("di", "d", "dipun");

    private static final String MADURESE_PASSIVE = "e";

    private final Words words;
    /** Every word that rules speak of. */
    private final Set<String> vocabulary;

    private final Set<String> telling;
    private final Spelling spelling;
    private final Groups groups;

    /**
     * @param telling words that a misspelt one may have meant
     * @param framing words that it is never taken for
     * @param groups what rules will ask a text for
     */
    Reader(Words words, Set<String> telling, Set<String> framing, Groups groups) {
        this.groups = groups;
        this.words = words;
        this.telling = Set.copyOf(telling);
        this.vocabulary = Stream.concat(telling.stream(), framing.stream()).collect(Collectors.toUnmodifiableSet());
        var frequencies = new HashMap<String, Integer>();
        words.known().forEach(word -> frequencies.put(word, 1));
        framing.forEach(word -> frequencies.put(word, 1));
        telling.forEach(word -> frequencies.put(word, OFTEN));
        this.spelling = Spelling.over(frequencies);
    }

    Reading read(String text) {
        var forms = new ArrayList<List<List<String>>>();
        var meant = new ArrayList<List<String>>();
        var sentences = new ArrayList<Integer>();
        int sentence = 0;
        int unknown = 0;
        for (String part : sentences(text)) {
            var tokens = words.understand(part).tokens();
            for (int i = 0; i < tokens.size(); i++) {
                String next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
                var known = forms(tokens.get(i), next);
                boolean correct = isUnknown(tokens.get(i), known) && unknown++ < MOST_CORRECTED;
                forms.add(correct ? corrected(tokens.get(i), known) : known);
                meant.add(meant(tokens.get(i), forms.getLast(), correct));
                sentences.add(sentence);
            }
            sentence++;
        }
        return new Reading(List.copyOf(forms), List.copyOf(meant), List.copyOf(sentences), groups);
    }

    /** Slang and regional words by their meaning alone: nobody is in danger for writing so. */
    private static List<String> meant(Token token, List<List<String>> forms, boolean corrected) {
        if (corrected) {
            return forms.stream()
                    .flatMap(form -> form.size() == 1 ? form.stream() : withWords(form))
                    .toList();
        }
        return token.means().isEmpty()
                ? List.of(token.text())
                : token.means().stream()
                        .map(meaning -> meaning.replace(' ', '_'))
                        .toList();
    }

    private static Stream<String> withWords(List<String> form) {
        return Stream.concat(Stream.of(String.join("_", form)), form.stream());
    }

    /** Full stops inside numbers do not end a sentence. */
    private static List<String> sentences(String text) {
        String beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var sentences = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < beginning.length(); i++) {
            char sign = beginning.charAt(i);
            boolean number = sign == '.' && i + 1 < beginning.length() && Character.isDigit(beginning.charAt(i + 1));
            if (".!?;\n".indexOf(sign) >= 0 && !number) {
                sentences.add(beginning.substring(start, i));
                start = i + 1;
            }
        }
        sentences.add(beginning.substring(start));
        return sentences;
    }

    private List<List<String>> forms(Token token, String next) {
        var forms = new LinkedHashSet<List<String>>();
        add(token, forms);
        if (WRITTEN_APART.contains(token.text())) {
            understood(PASSIVE + next).forEach(meant -> add(meant, forms));
        }
        return List.copyOf(forms);
    }

    private boolean isUnknown(Token token, List<List<String>> forms) {
        return !vocabulary.contains(token.text())
                && !words.known().contains(token.text())
                && forms.stream().flatMap(List::stream).noneMatch(vocabulary::contains);
    }

    private List<List<String>> corrected(Token token, List<List<String>> known) {
        var forms = new LinkedHashSet<>(known);
        corrected(token.text()).forEach(meant -> add(meant, forms));
        if (token.text().startsWith(MADURESE_PASSIVE)) {
            String passive = PASSIVE + token.text().substring(MADURESE_PASSIVE.length());
            understood(passive).forEach(meant -> add(meant, forms));
            corrected(passive).forEach(meant -> add(meant, forms));
        }
        if (forms.size() == known.size() && token.text().length() >= SHORTEST_GLUED) {
            var parts = parts(token.text(), MOST_PARTS);
            if (tells(parts)) {
                var meant = parts.stream().flatMap(this::meaning).toList();
                forms.add(meant);
                meant.forEach(word -> forms.add(List.of(word)));
            }
        }
        return List.copyOf(forms);
    }

    /** Of words written without a space: known ones alone, one of them told of by rules. Empty where it cannot be. */
    private List<String> parts(String word, int most) {
        if (most == 0 || word.length() < SHORTEST_PART) {
            return List.of();
        }
        if (isWord(word)) {
            return List.of(word);
        }
        for (int cut = word.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
            if (isWord(word.substring(0, cut))) {
                var rest = parts(word.substring(cut), most - 1);
                if (!rest.isEmpty()) {
                    return Stream.concat(Stream.of(word.substring(0, cut)), rest.stream())
                            .toList();
                }
            }
        }
        return List.of();
    }

    private boolean tells(List<String> parts) {
        return parts.stream().anyMatch(part -> part.length() >= SHORTEST_TELLING && telling.contains(part));
    }

    private Stream<String> meaning(String part) {
        return understood(part)
                .flatMap(token -> Stream.of(
                        (token.means().isEmpty() ? token.text() : token.means().getFirst()).split(" ")));
    }

    private boolean isWord(String text) {
        return vocabulary.contains(text) || words.known().contains(text);
    }

    private Stream<Token> corrected(String word) {
        return spelling.correct(word).stream()
                .filter(correction -> correction.weight() > UNSURE)
                .filter(correction -> correction.word().charAt(0) == word.charAt(0) && isMeant(correction.word()))
                .flatMap(correction -> understood(correction.word()));
    }

    private boolean isMeant(String word) {
        return telling.contains(word) || !vocabulary.contains(word);
    }

    private Stream<Token> understood(String word) {
        return words.understand(word).tokens().stream();
    }

    private static void add(Token token, Set<List<String>> forms) {
        addWithoutEnding(token.text(), forms);
        token.means().forEach(meaning -> addWithoutEnding(meaning, forms));
    }

    private static void addWithoutEnding(String meaning, Set<List<String>> forms) {
        forms.add(List.of(meaning.split(" ")));
        for (String ending : ENDINGS) {
            if (meaning.endsWith(ending) && meaning.length() - ending.length() >= SHORTEST_STEM) {
                forms.add(List.of(
                        meaning.substring(0, meaning.length() - ending.length()).split(" ")));
            }
        }
    }
}
