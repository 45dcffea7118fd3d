package id.jembatan.chat;

import java.util.List;

/** What there is to press with a message. */
public sealed interface Keys {
    Keys NONE = new Under(List.of());

    /** Buttons under the message, in rows; none where the list is empty. */
    record Under(List<List<Button>> rows) implements Keys {
        public Under {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Keys that stay at the bottom of the chat and write their own label when pressed. */
    record Fixed(List<List<String>> rows) implements Keys {
        public Fixed {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** One button a row. */
    static Keys column(Button... buttons) {
        return new Under(List.of(buttons).stream().map(List::of).toList());
    }
}
