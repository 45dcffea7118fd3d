package id.jembatan.chat;

/**
 * A line of the menu that the channel shows beside the text field.
 *
 * @param name without the slash, 1 to 32 of a–z, 0–9 and _ (core.telegram.org/bots/api#botcommand)
 * @param what what it does, for the person who reads the menu
 */
public record Command(String name, String what) {}
