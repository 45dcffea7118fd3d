package id.jembatan.knowledge;

import id.jembatan.files.Nearest;
import id.jembatan.knowledge.ArticleText.Part;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks what an article says to people: short sentences, a short first screen, numbers and amounts that stand on something. */
final class Readable {
    private static final int MAX_WORDS = 20;
    private static final int MAX_SCREEN = 600;
    /** As many letters as the shipped wording has, whatever the words. */
    private static final Wording MEASURE = new Wording("## {0}", "## {0}", "##### {0}", "################");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<![.!?…])[.!?…]+[\")”]*\\s+|\\z");
    private static final Pattern WRITTEN = Pattern.compile("\\S+");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{Nd}]");
    private static final Pattern EDGES = Pattern.compile("^[(\"]+|(?<![.,;:!?)\"])[.,;:!?)\"]+$");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final Pattern AMOUNT =
            Pattern.compile("(?i)\\bRp\\.?\\s?\\d[\\d.,]*|\\b\\d[\\d.,]*\\s?(?:ribu|rb|juta|jt|miliar)?\\s+rupiah\\b");
    /** With a country code, with a leading zero, or as service lines are written: 14xxx, 1500-xxx. */
    private static final Pattern PHONE = Pattern.compile(
            "\\+\\d[\\d ().-]{5,}\\d|(?<![\\d.,/])\\(?0\\d{2,3}\\)?[ .-]?\\d{3}[\\d .-]*\\d|(?<![\\d.,/-])(?:14\\d{3}|1500[ -]?\\d{3})(?![\\d.,/]\\d|\\d)");
    /** A short number is a telephone number where somebody is told to call it. */
    private static final Pattern CALLED = Pattern.compile(
            "(?i)\\b(?:hubungi|telepon|telpon|telp|tlp|hotline|call center|panggil|sms|wa|whatsapp)\\s+(?:ke\\s+|nomor\\s+|di\\s+|:\\s*){0,3}(\\d{3,})\\b");

    private final ArticleFile article;
    private final Map<String, Contact> contacts;
    private final Set<String> numbers;

    private Readable(ArticleFile article, Map<String, Contact> contacts) {
        this.article = article;
        this.contacts = contacts;
        this.numbers = digitsOf(contacts);
    }

    static void check(ArticleFile article, Map<String, Contact> contacts) {
        new Readable(article, contacts).check();
    }

    private void check() {
        for (var part : article.text().parts()) {
            checkSentences(part);
            checkContacts(part);
            var bare = Wording.CONTACT
                    .matcher(part.text())
                    .replaceAll(found -> "#".repeat(found.group().length()));
            checkPhones(new Part(part.line(), bare));
            checkAmounts(new Part(part.line(), bare));
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
            report(part, braces.start(), "contact.form", "{kontak:id}");
        }
    }

    private void checkPhones(Part part) {
        var phones = PHONE.matcher(part.text());
        while (phones.find()) {
            report(part, phones.start(), "phone.body", phones.group().strip(), "{kontak:id}");
        }
        var called = CALLED.matcher(part.text());
        while (called.find()) {
            if (!PHONE.matcher(called.group(1)).find()) {
                report(part, called.start(1), "phone.body", called.group(1), "{kontak:id}");
            }
        }
        checkKnownNumbers(part);
    }

    /** A number of our list, wherever it stands: tomorrow the list says another one. */
    private void checkKnownNumbers(Part part) {
        words(part.text()).forEach(written -> {
            String word = EDGES.matcher(written.group()).replaceAll("");
            if (numbers.contains(word)
                    && !PHONE.matcher(word).find()
                    && !CALLED.matcher(part.text().substring(0, written.end())).find()) {
                report(part, written.start(), "phone.body", word, "{kontak:id}");
            }
        });
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

    private static Set<String> digitsOf(Map<String, Contact> contacts) {
        var numbers = new HashSet<String>();
        contacts.values().stream()
                .map(Contact::number)
                .filter(number -> number.matches("[\\d+ ().-]*\\d[\\d+ ().-]*"))
                .forEach(numbers::add);
        return numbers;
    }
}
