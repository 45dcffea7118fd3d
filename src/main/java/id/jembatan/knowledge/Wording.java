package id.jembatan.knowledge;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that stand around what the library says; {@code {0}} is replaced.
 *
 * @param when before a text for one situation, such as {@code Untuk: {0}}
 * @param warning around a warning, such as {@code ⚠️ {0}}
 * @param where around where to go, such as {@code 📍 {0}}
 * @param checked the day a contact was held against its source, such as {@code data {0}}
 * @param ask instead of a number that an officer must confirm first, such as {@code tanyakan petugas}
 */
public record Wording(String when, String warning, String where, String checked, String ask) {
    /** A reference to a contact within an article; group 1 is its id. */
    static final Pattern CONTACT = Pattern.compile("\\{kontak:([a-z0-9-]+)}");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    /** As on a card: name, number where people may see it, address, and in brackets hours and the day of the check. */
    public String contact(Contact contact) {
        var text = new StringBuilder(contact.name());
        contact.shown().ifPresent(number -> text.append(' ').append(number));
        if (!contact.address().isEmpty()) {
            text.append(", ").append(contact.address());
        }
        return text.append(" (").append(remarks(contact)).append(')').toString();
    }

    String when(List<Slot.Case> cases) {
        return when.replace(
                "{0}", String.join(", ", cases.stream().map(Slot.Case::button).toList()));
    }

    String warning(String text) {
        return warning.replace("{0}", text);
    }

    String where(String text) {
        return where.replace("{0}", text);
    }

    /** The text with each reference to a contact replaced; one that is not known stays as it is. */
    String contacts(String text, Map<String, Contact> contacts) {
        return CONTACT.matcher(text).replaceAll(found -> {
            var contact = contacts.get(found.group(1));
            return Matcher.quoteReplacement(contact == null ? found.group() : contact(contact));
        });
    }

    private String remarks(Contact contact) {
        var remarks = new ArrayList<String>();
        boolean shown = contact.shown().isPresent();
        if (shown && !contact.hours().isEmpty()) {
            remarks.add(contact.hours());
        }
        if (shown || !contact.address().isEmpty()) {
            remarks.add(checked.replace("{0}", contact.checked().format(DAY)));
        }
        if (!shown && contact.show() != Contact.Show.SHOW) {
            remarks.add(ask);
        }
        return String.join(", ", remarks);
    }
}
