package id.jembatan.talk;

import id.jembatan.chat.Button;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The buttons under the latest message to a chat: who types what one says means that one.
 *
 * @param buttons in order; may be empty
 */
record Shown(List<Button> buttons) implements Step {
    static final String NAME = "shown";

    Shown {
        buttons = List.copyOf(buttons);
    }

    static Shown under(Outgoing.Say say) {
        return switch (say.keys()) {
            case Keys.Under(var rows) ->
                new Shown(rows.stream().flatMap(List::stream).toList());
            case Keys.Fixed ignored -> new Shown(List.of());
        };
    }

    @Override
    public boolean waits() {
        return false;
    }

    /** The button that says this, whatever pictures or number stand beside its words. */
    Optional<Button> named(String typed) {
        String words = plain(typed);
        return buttons.stream()
                .filter(button -> button.label().strip().equals(typed.strip())
                        || !words.isEmpty() && plain(button.label()).equals(words))
                .findFirst();
    }

    /** The first button with this verb. */
    Optional<Button> calling(String verb) {
        return buttons.stream()
                .filter(button -> button.data().split(":", 2)[0].equals(verb))
                .findFirst();
    }

    private static String plain(String label) {
        return label.replaceFirst("^[0-9]+\\.", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
