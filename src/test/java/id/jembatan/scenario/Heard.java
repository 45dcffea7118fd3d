package id.jembatan.scenario;

import id.jembatan.fake.Posted;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a line of a script says of messages, and whether that holds. */
final class Heard {
    /** At the end of a button: however it goes on. */
    private static final String AND_SO_ON = "…";

    private Heard() {}

    /** @return the first message that has all parts and all buttons, both in this order; -1 for none */
    static int first(List<Posted> messages, List<String> parts, List<String> buttons) {
        for (int i = 0; i < messages.size(); i++) {
            if (hasAll(messages.get(i), parts) && hasButtons(messages.get(i).labels(), buttons)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasAll(Posted message, List<String> parts) {
        int at = 0;
        for (String part : parts) {
            int found = message.text().indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }

    private static boolean hasButtons(List<String> labels, List<String> buttons) {
        int found = 0;
        for (String label : labels) {
            if (found < buttons.size() && isLabel(label, buttons.get(found))) {
                found++;
            }
        }
        return found == buttons.size();
    }

    /** Whether it is said in the text or on a button; without capitals, also where there it has some. */
    static boolean says(Posted message, String part) {
        boolean inAnyCase = part.equals(part.toLowerCase(Locale.ROOT));
        return Stream.concat(Stream.of(message.text()), message.labels().stream())
                .map(text -> inAnyCase ? text.toLowerCase(Locale.ROOT) : text)
                .anyMatch(text -> text.contains(part));
    }

    /** A label may begin with a number or a picture that nobody types. */
    static boolean isLabel(String label, String button) {
        String bare = label.replaceFirst("^[^\\p{L}]+", "");
        if (button.endsWith(AND_SO_ON)) {
            String begin = button.substring(0, button.length() - 1);
            return label.startsWith(begin) || bare.startsWith(begin);
        }
        return label.equals(button) || bare.equals(button);
    }
}
