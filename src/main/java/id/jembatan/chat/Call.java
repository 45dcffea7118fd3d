package id.jembatan.chat;

import java.util.List;

/**
 * A command typed, or a button pressed, taken apart.
 *
 * @param name the command without its slash, or the button's verb
 * @param arguments what followed, in order; may be empty. From the person's device: proves nothing.
 */
public record Call(String name, List<String> arguments) {
    public Call {
        arguments = List.copyOf(arguments);
    }

    /** The argument at that place, empty text where there is none. */
    public String argument(int index) {
        return index < arguments.size() ? arguments.get(index) : "";
    }

    /** The argument at that place as one of our own numbers, -1 where it is none. */
    public long number(int index) {
        try {
            return Long.parseLong(argument(index));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** What a button carries so that pressing it calls {@code name}. */
    public static String data(String name, Object... arguments) {
        var data = new StringBuilder(name);
        for (var argument : arguments) {
            data.append(':').append(argument);
        }
        return data.toString();
    }
}
