package id.jembatan.store;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Lane;
import id.jembatan.chat.Outgoing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What waits to leave, in one line a chat and lane: within a line in order and one at a time, the lines side by side. Presses
 * to acknowledge have a line of their own: they are no messages, so they neither wait for those nor keep them waiting. Not
 * thread-safe: the outbox guards it.
 */
final class Lines {
    private record Key(ChatId chat, Lane lane, boolean press) {}

    private static final class Line {
        final PriorityQueue<OutboxRow> waiting = new PriorityQueue<>(Comparator.comparingLong(OutboxRow::id));
        boolean busy;
        long notBefore;

        boolean mayBegin(OutboxRow row) {
            return !busy && waiting.peek() == row;
        }
    }

    /** @param at nanoseconds of the growing clock */
    private record Parked(OutboxRow row, long at) {}

    /** Lane first, then the oldest: nobody with a thousand messages keeps others waiting, since a line has one head. */
    private static final Comparator<OutboxRow> NEXT =
            Comparator.comparing(OutboxRow::lane).thenComparing(OutboxRow::id);

    private static final Comparator<Parked> FIRST = Comparator.comparingLong(Parked::at);

    private final Map<Key, Line> lines = new HashMap<>();
    private final PriorityQueue<Parked> parked = new PriorityQueue<>(FIRST);

    /** Heads of lines, each added when it became one; those that no longer are one are passed over. */
    private final PriorityQueue<OutboxRow> heads = new PriorityQueue<>(NEXT);

    /** Heads that had to wait when it was their turn, until then: so a long backlog is not looked through each time. */
    private final PriorityQueue<Parked> waitingHeads = new PriorityQueue<>(FIRST);

    /** Puts a row into its line, where its number says. */
    void add(OutboxRow row) {
        var line = line(row);
        line.waiting.add(row);
        if (line.mayBegin(row)) {
            heads.add(row);
        }
    }

    /** Puts a row aside that may go later; those behind it pass. */
    void park(OutboxRow row, long at) {
        parked.add(new Parked(row, at));
    }

    /** Puts a row that was taken back where it was; those behind it wait with it until {@code notBefore}. */
    void putBack(OutboxRow row, long notBefore) {
        var line = line(row);
        line.waiting.add(row);
        line.notBefore = notBefore;
    }

    void unpark(long now) {
        while (!parked.isEmpty() && parked.peek().at() <= now) {
            add(parked.poll().row());
        }
    }

    /** @param next the row that may leave now @param pause otherwise how many nanoseconds to wait before asking again */
    record Choice(Optional<OutboxRow> next, long pause) {}

    Choice choose(Pace pace, long now) {
        while (!waitingHeads.isEmpty() && waitingHeads.peek().at() <= now) {
            heads.add(waitingHeads.poll().row());
        }
        while (!heads.isEmpty()) {
            var head = heads.peek();
            var line = lines.get(key(head));
            if (line == null || !line.mayBegin(head)) {
                heads.remove();
                continue;
            }
            long everybody = pace.delay(now);
            if (everybody > 0) {
                return new Choice(Optional.empty(), everybody);
            }
            long wait = Math.max(line.notBefore - now, pace.delay(head.what(), head.lane(), now));
            if (wait <= 0) {
                return new Choice(Optional.of(head), 0);
            }
            waitingHeads.add(new Parked(heads.remove(), now + wait));
        }
        return new Choice(Optional.empty(), Math.min(until(parked, now), until(waitingHeads, now)));
    }

    private static long until(PriorityQueue<Parked> queue, long now) {
        return queue.isEmpty() ? Long.MAX_VALUE : queue.peek().at() - now;
    }

    /** Takes the head of its line, which is busy until {@link #free}. */
    void take(OutboxRow head) {
        var line = line(head);
        line.waiting.remove();
        line.busy = true;
    }

    void free(OutboxRow row) {
        var key = key(row);
        var line = lines.get(key);
        line.busy = false;
        if (line.waiting.isEmpty()) {
            lines.remove(key);
        } else {
            heads.add(line.waiting.peek());
        }
    }

    /** Removes and returns all that waits for a chat, in order. */
    List<OutboxRow> drain(ChatId chat) {
        var drained = new ArrayList<OutboxRow>();
        lines.forEach((key, line) -> {
            if (key.chat().equals(chat)) {
                drained.addAll(line.waiting);
                line.waiting.clear();
            }
        });
        lines.values().removeIf(line -> !line.busy && line.waiting.isEmpty());
        parked.removeIf(one -> one.row().chat().equals(chat) && drained.add(one.row()));
        drained.sort(Comparator.comparingLong(OutboxRow::id));
        return drained;
    }

    /** Whether nothing is on its way and nothing could leave but what is parked. */
    boolean isIdle() {
        return lines.values().stream().allMatch(line -> !line.busy && line.waiting.isEmpty());
    }

    private Line line(OutboxRow row) {
        return lines.computeIfAbsent(key(row), key -> new Line());
    }

    private static Key key(OutboxRow row) {
        return new Key(row.chat(), row.lane(), row.what() instanceof Outgoing.Acknowledge);
    }
}
