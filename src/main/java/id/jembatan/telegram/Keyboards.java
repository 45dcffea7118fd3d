package id.jembatan.telegram;

import id.jembatan.chat.Keys;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/** Our keys as Telegram's keyboards. Pure. */
final class Keyboards {
    private Keyboards() {}

    /** Null, which the library leaves out, where there is nothing to press. */
    static ReplyKeyboard of(Keys keys) {
        return switch (keys) {
            case Keys.Under under -> under(under);
            case Keys.Fixed(var rows) -> fixed(rows);
        };
    }

    /** Only these can stand under a message that is edited; null where there are none. */
    static InlineKeyboardMarkup under(Keys keys) {
        if (!(keys instanceof Keys.Under(var rows)) || rows.isEmpty()) {
            return null;
        }
        return new InlineKeyboardMarkup(rows.stream()
                .map(row -> new InlineKeyboardRow(row.stream()
                        .map(button -> InlineKeyboardButton.builder()
                                .text(button.label())
                                .callbackData(button.data())
                                .build())
                        .toList()))
                .toList());
    }

    private static ReplyKeyboardMarkup fixed(List<List<String>> rows) {
        return ReplyKeyboardMarkup.builder()
                .keyboard(rows.stream()
                        .map(row -> new KeyboardRow(row.toArray(String[]::new)))
                        .toList())
                .resizeKeyboard(true)
                .isPersistent(true)
                .build();
    }
}
