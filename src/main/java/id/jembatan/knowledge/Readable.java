package id.jembatan.knowledge;

import id.jembatan.files.Nearest;
import id.jembatan.knowledge.ArticleText.Part;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks what an article says to people: short sentences, a short first screen, numbers and amounts with a source. */
final class Readable {
    private static final int MAX_WORDS = 20;
    private static final int MAX_SCREEN = 600;
    private static final int MOST_QUOTED = 20;
    /** As many letters as the shipped wording has, whatever the words. */
    private static final Wording MEASURE =
            new Wording("####### {0}", "## {0}", "## {0}", "##### {0}", "################");

    private static final String REFERENCE = "{kontak:id}";

    private static final Pattern END = Pattern.compile("[.!?…:}][\")”]*\\z");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    static final Pattern AMOUNT = Pattern.compile(
            "(?i)(?<!\\w)(?:Rp|RM|MYR|HK\\$|HKD|NT\\$|NTD|TWD|SGD|S\\$|USD|US\\$|\\$|BND|B\\$|SAR|JPY|¥|KRW|₩|EUR|€)"
                    + "\\.?\\s?\\d[\\d.,]*"
                    + "|\\b\\d[\\d.,]*\\s?(?:ribu|rb|juta|jt|miliar)?\\s+"
                    + "(?:rupiah|ringgit|dolar|riyal|real|dirham|won|yen|euro|SAR|BND|EUR)\\b|\\b\\d[\\d.,]*\\s?[¥€₩]");
    /** Addresses are in the list of contacts too, where somebody looks after them. */
    private static final Pattern WEB = Pattern.compile("(?i)\\bhttps?://\\S+|\\bwww\\.\\S+"
            + "|(?<![a-z0-9.-])[a-z0-9.-]+\\.(?:com|org|net|info|me|id|my|sg|hk|tw|kr|jp)\\b");

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
            checkWeb(part);
            checkAmounts(part);
        }
        article.text().sentences().forEach(this::checkEnd);
        checkName("title", article.article().title());
        checkName("button", article.article().button());
        checkScreens();
    }

    /** A number in a name is as old as one in the text. */
    private void checkName(String key, String name) {
        for (String number : Phones.of(contacts.values()).in(name).values()) {
            article.fields().report(key, "phone.title", key, number);
        }
    }

    /** A paragraph without an end is a file cut off, or a sentence nobody finished. */
    private void checkEnd(Part part) {
        if (!part.text().isEmpty() && !END.matcher(part.text()).find()) {
            String rest = part.text().substring(Math.max(0, part.text().length() - MOST_QUOTED));
            report(part, part.text().length(), "sentence.open", rest.replace('\n', ' '));
        }
    }

    private void checkSentences(Part part) {
        for (var sentence : Sentences.in(part.text())) {
            if (sentence.words() > MAX_WORDS) {
                report(part, sentence.start(), "sentence.long", sentence.words(), MAX_WORDS, sentence.beginning());
            }
        }
    }

    private void checkContacts(Part part) {
        var references = Wording.CONTACT.matcher(part.text());
        while (references.find()) {
            String id = references.group(1);
            var contact = contacts.get(id);
            if (contact == null) {
                report(part, references.start(), "contact.unknown", id, Nearest.to(id, contacts.keySet()));
            } else if (contact.show() == Contact.Show.NEVER) {
                report(part, references.start(), "contact.never", id);
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

    private void checkWeb(Part part) {
        for (var address = WEB.matcher(part.text()); address.find(); ) {
            report(part, address.start(), "web.body", address.group(), REFERENCE);
        }
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
        return article.article().sources().stream().anyMatch(source -> source.confidence() != Source.Confidence.LOW);
    }

    private void checkScreens() {
        var lines = new ArrayDeque<Integer>();
        lines.add(article.text().parts().stream().mapToInt(Part::line).min().orElse(1));
        article.text().specials().forEach(special -> lines.add(special.line()));
        article.article().texts().forEach(text -> checkScreen(text, lines.remove()));
    }

    private void checkScreen(Suited.Text text, int line) {
        int length = firstScreen(text, contacts);
        if (length > MAX_SCREEN) {
            article.fields().report(line, "screen.long", length, MAX_SCREEN);
        }
    }

    /** How many characters people read at first, whatever the words around them; the most, where it depends on their situation. */
    static int firstScreen(Article article, Map<String, Contact> contacts) {
        return article.texts()
                .mapToInt(text -> firstScreen(text, contacts))
                .max()
                .orElse(0);
    }

    private static int firstScreen(Suited.Text text, Map<String, Contact> contacts) {
        return Screens.of(text, contacts, MEASURE).getFirst().length();
    }

    private void report(Part part, int place, String key, Object... arguments) {
        article.fields().report(part.lineOf(place), key, arguments);
    }
}
