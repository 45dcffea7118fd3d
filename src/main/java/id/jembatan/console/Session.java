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
    /** The number of a message, then words. */
    private static final Pattern REPLY = Pattern.compile("/balas #?([0-9]{1,9}) (.+)");

    private static final String EDIT = "/edit ";

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
        var reply = REPLY.matcher(line);
        if (reply.matches()) {
            say(console.reply(Long.parseLong(reply.group(1)), reply.group(2)));
        } else if (line.startsWith(EDIT)) {
            say(console.edit(line.substring(EDIT.length()).strip()));
        } else {
            say(console.typed(line));
        }
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
