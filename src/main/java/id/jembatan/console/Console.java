package id.jembatan.console;

import id.jembatan.chat.Button;
import id.jembatan.chat.Channel;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Content;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Sender;
import id.jembatan.chat.Sent;
import id.jembatan.chat.Texts;
import id.jembatan.store.Json;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A terminal as a way to people. Several people share it: who types is chosen, and each has a chat of their own. Buttons are
 * shown as numbers. Thread-safe.
 */
public final class Console implements Channel {
    private final PrintStream out;
    private final Texts texts;
    private final Map<ChatId, List<Button>> buttons = new HashMap<>();
    private final Map<ChatId, MessageId> underWhich = new HashMap<>();
    private final Map<ChatId, MessageId> typedLast = new HashMap<>();
    private final Map<ChatId, Persona> personas = new HashMap<>();
    private long messages;
    private Persona typing = Persona.VILLAGER;

    public Console(PrintStream out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    /**
     * Somebody who can be played.
     *
     * @param name as typed after the command that switches
     * @param number their number, and their chat's
     * @param staff whether message numbers are shown, so that they can be replied to
     */
    public record Persona(String name, long number, boolean staff) {
        static final Persona VILLAGER = new Persona("warga", 1, false);

        public Sender sender() {
            return new Sender(number, name);
        }

        ChatId chat() {
            return new ChatId(number);
        }
    }

    /**
     * One line as the inbox keeps it.
     *
     * @param replyTo 0 where it answers no message
     * @param press the payload of the button pressed; empty where a text was typed
     */
    record Line(long person, String name, long message, long replyTo, boolean edit, String text, String press) {}

    synchronized void add(Persona persona) {
        personas.put(persona.chat(), persona);
    }

    synchronized void type(Persona persona) {
        typing = persona;
    }

    synchronized Persona typing() {
        return typing;
    }

    /** What a typed line amounts to: a press where it is the number of a button shown last, else a message. */
    synchronized String typed(String text) {
        var shown = buttons.getOrDefault(typing.chat(), List.of());
        if (text.matches("[0-9]{1,2}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= shown.size()) {
                long under = underWhich.get(typing.chat()).value();
                return line(under, 0, false, "", shown.get(number - 1).data());
            }
        }
        return written(0, text);
    }

    synchronized String reply(long to, String text) {
        return written(to, text);
    }

    /** Changes what was typed last; a message of its own where nothing was. */
    synchronized String edit(String text) {
        var last = typedLast.get(typing.chat());
        return last == null ? written(0, text) : line(last.value(), 0, true, text, "");
    }

    private String written(long replyTo, String text) {
        typedLast.put(typing.chat(), new MessageId(++messages));
        return line(messages, replyTo, false, text, "");
    }

    private String line(long message, long replyTo, boolean edit, String text, String press) {
        return Json.write(Line.class, new Line(typing.number(), typing.name(), message, replyTo, edit, text, press));
    }

    @Override
    public Optional<Incoming> read(long id, String raw) {
        var line = Json.read(Line.class, raw);
        Content content = line.edit() ? new Content.Edited(line.text()) : new Content.Text(line.text());
        return Optional.of(new Incoming(
                id,
                new Sender(line.person(), line.name()),
                new ChatId(line.person()),
                true,
                new MessageId(line.message()),
                line.replyTo() == 0 ? Optional.empty() : Optional.of(new MessageId(line.replyTo())),
                line.press().isEmpty() ? content : new Content.Pressed(line.press(), Long.toString(id))));
    }

    @Override
    public synchronized Sent send(Outgoing what) {
        return switch (what) {
            case Outgoing.Say say -> show(say.to(), say.text(), say.keys());
            case Outgoing.Edit edit -> {
                show(edit.to(), texts.say("console.edited", "text", edit.text()), edit.keys());
                yield new Sent.Delivered(List.of(edit.message()));
            }
            case Outgoing.Copy copy -> show(copy.to(), texts.say("console.copied"), Keys.NONE);
            case Outgoing.Delete ignored -> new Sent.Delivered(List.of());
            case Outgoing.Acknowledge press -> {
                if (!press.toast().isEmpty()) {
                    print(press.to(), "(" + press.toast() + ")");
                }
                yield new Sent.Delivered(List.of());
            }
            case Outgoing.Menu ignored -> new Sent.Delivered(List.of());
        };
    }

    private Sent show(ChatId chat, String text, Keys keys) {
        var message = new MessageId(++messages);
        var persona = personas.get(chat);
        boolean numbered = persona != null && persona.staff();
        print(chat, numbered ? "#" + message.value() + " " + text : text);
        switch (keys) {
            case Keys.Under(var rows) -> {
                if (!rows.isEmpty()) {
                    buttons.put(chat, rows.stream().flatMap(List::stream).toList());
                    underWhich.put(chat, message);
                    print(chat, numbered(buttons.get(chat)));
                }
            }
            case Keys.Fixed(var rows) ->
                print(chat, rows.stream().flatMap(List::stream).collect(Collectors.joining(" | ", "⌨ ", "")));
        }
        out.println();
        out.flush();
        return new Sent.Delivered(List.of(message));
    }

    private static String numbered(List<Button> buttons) {
        var line = new StringBuilder();
        for (int i = 0; i < buttons.size(); i++) {
            line.append(i == 0 ? "" : "  ")
                    .append('[')
                    .append(i + 1)
                    .append("] ")
                    .append(buttons.get(i).label());
        }
        return line.toString();
    }

    /** What is for somebody other than who types says so on every line. */
    private void print(ChatId chat, String text) {
        var persona = personas.get(chat);
        String before = persona == null || persona.equals(typing) ? "" : persona.name() + " │ ";
        text.lines().forEach(line -> out.println(before + line));
    }
}
