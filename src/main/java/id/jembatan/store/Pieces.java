package id.jembatan.store;

import id.jembatan.chat.Due;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text too long for one message becomes several, in order; nothing is dropped. Pure. */
final class Pieces {
    /** Longest text Telegram accepts, in UTF-16 units: core.telegram.org/bots/api#sendmessage */
    static final int MOST = 4096;

    private Pieces() {}

    /** The first piece quotes; the last has the buttons and stands for the whole. */
    static List<Due> of(Due due) {
        if (!(due.what() instanceof Outgoing.Say say)
                || say.text().length() <= MOST
                || say.text().isBlank()) {
            return List.of(due);
        }
        var texts = split(say.text());
        var pieces = new ArrayList<Due>();
        for (int i = 0; i < texts.size(); i++) {
            boolean last = i == texts.size() - 1;
            var piece = new Outgoing.Say(
                    say.to(),
                    say.lane(),
                    texts.get(i),
                    last ? say.keys() : Keys.NONE,
                    i == 0 ? say.quoting() : Optional.empty());
            pieces.add(new Due(piece, due.from(), due.consultation(), due.entry()));
        }
        return pieces;
    }

    private static List<String> split(String text) {
        var texts = new ArrayList<String>();
        int from = 0;
        while (text.length() - from > MOST) {
            int to = end(text, from);
            texts.add(text.substring(from, to));
            from = to;
        }
        texts.add(text.substring(from));
        texts.removeIf(String::isBlank); // Telegram takes no text that shows nothing
        return texts;
    }

    /** After a line where there is one in the second half, else wherever no character is cut in two. */
    private static int end(String text, int from) {
        int most = from + MOST;
        int line = text.lastIndexOf('\n', most - 1) + 1;
        if (line > from + MOST / 2) {
            return line;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
