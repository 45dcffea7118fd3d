package id.jembatan.urgent;

import id.jembatan.words.Spelling;
import id.jembatan.words.Token;
import id.jembatan.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a text word by word: meanings, endings, misspellings towards the words of the rules. Immutable. */
final class Reader {
    /** So that a misspelt word is rather one of the rules' than another. */
    private static final int OFTEN = 1000;

    /** Two slips of the finger lead from harmless words to dangerous ones ({@code kelahiran}, {@code kelaparan}). */
    private static final double UNSURE = 0.6;

    private static final List<String> ENDINGS = List.of("kan", "ken", "no", "in", "an", "i");
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST = 4096;

    private final Words words;
    private final Set<String> vocabulary;
    private final Spelling spelling;

    Reader(Words words, Collection<String> vocabulary) {
        this.words = words;
        this.vocabulary = Set.copyOf(vocabulary);
        var frequencies = new HashMap<String, Integer>();
        words.known().forEach(word -> frequencies.put(word, 1));
        vocabulary.forEach(word -> frequencies.put(word, OFTEN));
        this.spelling = Spelling.over(frequencies);
    }

    Reading read(String text) {
        var forms = new ArrayList<List<List<String>>>();
        var sentences = new ArrayList<Integer>();
        int sentence = 0;
        for (String part : sentences(text)) {
            for (var token : words.understand(part).tokens()) {
                forms.add(forms(token));
                sentences.add(sentence);
            }
            sentence++;
        }
        return new Reading(List.copyOf(forms), List.copyOf(sentences));
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

    private List<List<String>> forms(Token token) {
        var forms = new LinkedHashSet<List<String>>();
        add(token, forms);
        boolean unknown = !vocabulary.contains(token.text()) && !words.known().contains(token.text());
        if (unknown && forms.stream().flatMap(List::stream).noneMatch(vocabulary::contains)) {
            spelling.correct(token.text()).stream()
                    .filter(correction -> correction.weight() > UNSURE)
                    .flatMap(correction -> words.understand(correction.word()).tokens().stream())
                    .forEach(meant -> add(meant, forms));
        }
        return List.copyOf(forms);
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
