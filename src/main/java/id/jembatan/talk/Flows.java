package id.jembatan.talk;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.Content;
import id.jembatan.chat.Incoming;
import id.jembatan.people.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which flow a message is for: first a command, button or menu line, then who claims it, then who waits in this chat. A
 * button's text never counts as a command. Immutable.
 */
public final class Flows {
    private final List<Flow> inOrder;
    private final Flow danger;
    private final Flow home;
    private final Flow otherwise;
    private final Map<Start, Flow> starts = new HashMap<>();
    private final Map<String, Spoken> words = new HashMap<>();
    private final Map<String, Flow> byName = new HashMap<>();

    private record Spoken(Flow flow, String verb) {}

    /**
     * @param inOrder all of them, in the order in which they are asked who claims a message
     * @param danger goes first where a text alarms
     * @param home takes commands and buttons that no flow knows or that the person may not use
     * @param otherwise takes what nobody else does: a question
     * @throws IllegalArgumentException where two flows start alike or share a name
     */
    public Flows(List<Flow> inOrder, Flow danger, Flow home, Flow otherwise) {
        this.inOrder = List.copyOf(inOrder);
        this.danger = danger;
        this.home = home;
        this.otherwise = otherwise;
        for (var flow : inOrder) {
            if (byName.put(flow.name(), flow) != null) {
                throw new IllegalArgumentException("two flows are called " + flow.name());
            }
            for (var start : flow.starts()) {
                if (start instanceof Start.Word word) {
                    words.put(word.word(), new Spoken(flow, word.verb()));
                }
                if (starts.put(plain(start), flow) != null) {
                    throw new IllegalArgumentException("two flows start with " + start);
                }
            }
        }
    }

    Flow danger() {
        return danger;
    }

    Optional<Flow> inGroups() {
        return inOrder.stream().filter(Flow::inGroups).findFirst();
    }

    Flow forMessage(Incoming in, Person who, Optional<String> waiting) {
        return started(in, who)
                .or(() -> inOrder.stream().filter(flow -> flow.claims(in, who)).findFirst())
                .or(() -> waiting.filter(name -> isSaid(in.content())).map(byName::get))
                .orElse(otherwise);
    }

    /** Whether a person said something new: only that can be what a flow waits for. */
    private static boolean isSaid(Content content) {
        return switch (content) {
            case Content.Text ignored -> true;
            case Content.File ignored -> true;
            case Content.Contact ignored -> true;
            case Content.Location ignored -> true;
            case Content.Unreadable ignored -> true;
            case Content.Pressed ignored -> true;
            case Content.Edited ignored -> false;
            case Content.Reachable ignored -> false;
            case Content.Moved ignored -> false;
        };
    }

    private Optional<Flow> started(Incoming in, Person who) {
        var command = in.command();
        if (command.isPresent()) {
            return Optional.of(link(command.get())
                    .or(() -> permitted(new Start.Typed(command.get().name()), who))
                    .orElse(home));
        }
        var press = in.press();
        if (press.isPresent()) {
            return Optional.of(
                    permitted(new Start.Pressed(press.get().name()), who).orElse(home));
        }
        return in.content() instanceof Content.Text(var text)
                ? Optional.ofNullable(starts.get(new Start.Line(text)))
                        .or(() -> spoken(in, text).map(Spoken::flow))
                : Optional.empty();
    }

    /** What is pressed by typing this: the button that says it, or the one that its word stands for. */
    Optional<Button> typed(Incoming in, Shown shown) {
        return in.content() instanceof Content.Text(var text) && in.replyTo().isEmpty()
                ? shown.named(text).or(() -> spoken(in, text).flatMap(word -> shown.calling(word.verb())))
                : Optional.empty();
    }

    private Optional<Spoken> spoken(Incoming in, String text) {
        return in.replyTo().isEmpty()
                ? Optional.ofNullable(words.get(text.strip().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private Optional<Flow> link(Call command) {
        if (!command.name().equals("start")) {
            return Optional.empty();
        }
        String parameter = command.argument(0);
        int end = parameter.indexOf('_') + 1;
        return Optional.ofNullable(starts.get(new Start.Link(parameter.substring(0, end))));
    }

    private Optional<Flow> permitted(Start start, Person who) {
        return Optional.ofNullable(starts.get(start))
                .filter(flow -> flow.starts().stream()
                        .filter(own -> plain(own).equals(start))
                        .allMatch(own -> own.who().isEmpty() || who.is(own.who().get())));
    }

    /** The start without who may use it: that is looked at only once the flow is found. */
    private static Start plain(Start start) {
        return switch (start) {
            case Start.Typed typed -> new Start.Typed(typed.name());
            case Start.Pressed pressed -> new Start.Pressed(pressed.verb());
            case Start.Line line -> line;
            case Start.Word word -> word;
            case Start.Link link -> link;
        };
    }
}
