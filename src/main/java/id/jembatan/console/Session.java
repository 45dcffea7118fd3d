package id.jembatan.console;

import id.jembatan.chat.Texts;
import id.jembatan.console.Console.Persona;
import id.jembatan.store.Inbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what is typed, line by line, until there is no more; each line is answered before the next is read. */
public final class Session {
    /** A message by its number, then words; group 1 the command, 2 the number, 3 the words. */
    private static final Pattern ON_MESSAGE = Pattern.compile("/(balas|edit) #?([0-9]{1,9}) (.+)");

    private final Console console;
    private final Inbox inbox;
    private final Runnable settle;
    private final Texts texts;
    private final PrintStream out;
    private final Map<String, Persona> personas = new LinkedHashMap<>();
    private long updates;

    /** @param settle waits until everything that follows from a line was said */
    public Session(Console console, Inbox inbox, List<Persona> staff, Runnable settle, Texts texts, PrintStream out) {
        this.console = console;
        this.inbox = inbox;
        this.settle = settle;
        this.texts = texts;
        this.out = out;
        add(Persona.VILLAGER);
        staff.forEach(this::add);
    }

    private void add(Persona persona) {
        personas.put(persona.name(), persona);
        console.add(persona);
    }

    /** @param interactive whether a person sits there, who is told how to begin */
    public void run(BufferedReader lines, boolean interactive) {
        if (interactive) {
            out.println(texts.say("console.hello", "names", String.join(", ", personas.keySet())));
        }
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.strip().equals("/keluar")) {
                    return;
                }
                if (!line.isBlank()) {
                    take(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("standard input", e);
        }
    }

    private void take(String line) {
        if (line.startsWith("/sebagai")) {
            become(line.substring("/sebagai".length()).strip());
            return;
        }
        var onMessage = ON_MESSAGE.matcher(line);
        if (onMessage.matches()) {
            long message = Long.parseLong(onMessage.group(2));
            String words = onMessage.group(3);
            say(onMessage.group(1).equals("balas") ? console.reply(message, words) : console.edit(message, words));
            return;
        }
        say(console.typed(line));
    }

    private void become(String name) {
        var persona = personas.get(name);
        if (persona == null) {
            out.println(texts.say("console.nobody", "names", String.join(", ", personas.keySet())));
            return;
        }
        console.type(persona);
        out.println(texts.say("console.now", "name", name));
    }

    private void say(String raw) {
        inbox.save(List.of(new Inbox.Update(++updates, raw)));
        settle.run();
    }
}
