package id.jembatan.knowledge;

import id.jembatan.files.Nearest;
import id.jembatan.knowledge.ArticleText.Part;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks what an article says to people: short sentences, a short first screen, numbers and amounts with a source. */
final class Readable {
    private static final int MAX_WORDS = 20;
    private static final int MAX_SCREEN = 600;
    /** As many letters as the shipped wording has, whatever the words. */
    private static final Wording MEASURE = new Wording("## {0}", "## {0}", "##### {0}", "################");

    private static final String REFERENCE = "{kontak:id}";

    private static final Pattern SENTENCE_END = Pattern.compile("(?<![.!?…])[.!?…]+[\")”]*\\s+|\\z");
    private static final Pattern WRITTEN = Pattern.compile("\\S+");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{Nd}]");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final Pattern AMOUNT =
            Pattern.compile("(?i)\\bRp\\.?\\s?\\d[\\d.,]*|\\b\\d[\\d.,]*\\s?(?:ribu|rb|juta|jt|miliar)?\\s+rupiah\\b");
    private final ArticleFile article;
    private final Map<String, Contact> contacts;

    private Readable(ArticleFile article, Map<String, Contact> contacts) {
        this.article = article;
        this.contacts = contacts;
    }

    static void check(ArticleFile article, Map<String, Contact> contacts) {
        new Readable(article, contacts).check();
    }

    private void check() {
        for (var part : article.text().parts()) {
            checkSentences(part);
            checkContacts(part);
            checkPhones(part);
            checkAmounts(part);
        }
        checkScreen();
    }

    private void checkSentences(Part part) {
        int start = 0;
        var ends = SENTENCE_END.matcher(part.text());
        while (ends.find()) {
            String sentence = part.text().substring(start, ends.start());
            long words = words(sentence).count();
            if (words > MAX_WORDS) {
                report(part, start, "sentence.long", words, MAX_WORDS, beginning(sentence));
            }
            start = ends.end();
        }
    }

    private void checkContacts(Part part) {
        var references = Wording.CONTACT.matcher(part.text());
        while (references.find()) {
            String id = references.group(1);
            if (!contacts.containsKey(id)) {
                report(part, references.start(), "contact.unknown", id, Nearest.to(id, contacts.keySet()));
            }
        }
        var braces = BRACE.matcher(
                references.replaceAll(found -> "#".repeat(found.group().length())));
        if (braces.find()) {
            report(part, braces.start(), "contact.form", REFERENCE);
        }
    }

    private void checkPhones(Part part) {
        Phones.of(contacts.values())
                .in(part.text())
                .forEach((place, number) -> report(part, place, "phone.body", number, REFERENCE));
    }

    private void checkAmounts(Part part) {
        var amounts = AMOUNT.matcher(part.text());
        while (amounts.find()) {
            if (!isSourced()) {
                report(part, amounts.start(), "amount.source", amounts.group());
            }
        }
    }

    private boolean isSourced() {
        return article.article().sources().stream()
                .anyMatch(source -> !source.law().isEmpty() || !source.title().isEmpty());
    }

    private void checkScreen() {
        int length = Screens.of(article.article(), contacts, MEASURE).getFirst().length();
        if (length > MAX_SCREEN) {
            var parts = article.text().parts();
            int line = parts.isEmpty() ? 1 : parts.getFirst().line();
            article.fields().report(line, "screen.long", length, MAX_SCREEN);
        }
    }

    private void report(Part part, int place, String key, Object... arguments) {
        article.fields().report(part.lineOf(place), key, arguments);
    }

    private static Stream<MatchResult> words(String text) {
        return WRITTEN.matcher(text)
                .results()
                .filter(word -> LETTER.matcher(word.group()).find());
    }

    private static String beginning(String sentence) {
        return String.join(" ", words(sentence).limit(4).map(MatchResult::group).toList());
    }
}
