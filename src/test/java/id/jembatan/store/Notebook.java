package id.jembatan.store;

import id.jembatan.chat.Channel;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Content;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Sender;
import id.jembatan.chat.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/** A channel that notes what it is asked to do and answers as a test says; everything arrives at first. Thread-safe. */
public final class Notebook implements Channel {
    private final List<Outgoing> asked = new ArrayList<>();
    private volatile Function<Outgoing, Sent> answer = ignored -> new Sent.Delivered(List.of(new MessageId(1)));

    /** Says what comes of everything from now on; may block, may throw. */
    public void answers(Function<Outgoing, Sent> with) {
        answer = with;
    }

    /** Reads {@code 501 some words} as that text of person 501 in private, and {@code 501 !data} as a press. */
    @Override
    public Optional<Incoming> read(long id, String raw) {
        var parts = raw.split(" ", 2);
        long number = Long.parseLong(parts[0]);
        Content content = parts[1].startsWith("!")
                ? new Content.Pressed(parts[1].substring(1), "press-" + id)
                : new Content.Text(parts[1]);
        return Optional.of(new Incoming(
                id,
                new Sender(Math.abs(number), "Siti"),
                new ChatId(number),
                number > 0,
                new MessageId(id),
                Optional.empty(),
                content));
    }

    @Override
    public Sent send(Outgoing out) {
        synchronized (asked) {
            asked.add(out);
            asked.notifyAll();
        }
        return answer.apply(out);
    }

    public List<Outgoing> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** The texts it was asked to say, in order. */
    public List<String> texts() {
        return asked().stream()
                .filter(Outgoing.Say.class::isInstance)
                .map(out -> ((Outgoing.Say) out).text())
                .toList();
    }

    /** Waits until what it was asked satisfies this; fails at the deadline. */
    public void await(Predicate<List<Outgoing>> wanted, Duration deadline) {
        long until = System.nanoTime() + deadline.toNanos();
        synchronized (asked) {
            while (!wanted.test(List.copyOf(asked))) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("within " + deadline + " only " + texts());
                }
                try {
                    asked.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Waits until it was asked to say this. */
    public void awaitText(String text, Duration deadline) {
        await(all -> texts().contains(text), deadline);
    }
}
