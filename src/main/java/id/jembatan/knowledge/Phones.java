package id.jembatan.knowledge;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds telephone numbers in what an article says.
 *
 * @param known those of the library's contacts, as written there
 */
record Phones(Set<String> known) {
    /** With a country code; with a leading zero; or as service lines are written, 14xxx and 1500-xxx. */
    private static final Pattern FORM = Pattern.compile("\\+\\d[\\d ().-]{5,}\\d"
            + "|(?<![\\d.,/])\\(?0\\d{2,3}\\)?[ .-]?\\d{3}[\\d .-]*\\d"
            + "|(?<![\\d.,/-])(?:14\\d{3}|1500[ -]?\\d{3})(?![\\d.,/]?\\d)");
    /** A short number is a telephone number where somebody is told to call it. */
    private static final Pattern CALLED =
            Pattern.compile("(?i)\\b(?:hubungi|telepon|telpon|telp|tlp|hotline|call center|panggil|sms|wa|whatsapp)\\s+"
                    + "(?:ke\\s+|nomor\\s+|di\\s+|:\\s*){0,3}(?<number>\\d{3,})\\b");
    /** Digits by themselves, which are a telephone number if our list has it: tomorrow the list says another one. */
    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\w.,/-])(?<!(?i:pasal|ps|ps\\.|ayat)\\s)\\d[\\d-]{2,}(?![.,/]?\\d|\\w)");

    static Phones of(Collection<Contact> contacts) {
        return new Phones(contacts.stream().map(Contact::number).collect(Collectors.toSet()));
    }

    /** The numbers by their places in the text. */
    SortedMap<Integer, String> in(String text) {
        var found = new TreeMap<Integer, String>();
        for (var form = FORM.matcher(text); form.find(); ) {
            found.put(form.start(), form.group().strip());
        }
        for (var called = CALLED.matcher(text); called.find(); ) {
            addNew(found, called.start("number"), called.group("number"));
        }
        for (var digits = DIGITS.matcher(text); digits.find(); ) {
            if (known.contains(digits.group())) {
                addNew(found, digits.start(), digits.group());
            }
        }
        return found;
    }

    /** Adds a number that is not part of one found before. */
    private static void addNew(TreeMap<Integer, String> found, int place, String number) {
        var before = found.floorEntry(place);
        if (before == null || before.getKey() + before.getValue().length() <= place) {
            found.put(place, number);
        }
    }
}
