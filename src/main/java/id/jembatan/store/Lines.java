package id.jembatan.store;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Lane;
import id.jembatan.chat.Outgoing;
import java.util.ArrayDeque;
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
        final ArrayDeque<OutboxRow> waiting = new ArrayDeque<>();
        boolean busy;
        long notBefore;
    }

    /** @param at nanoseconds of the growing clock */
    private record Parked(OutboxRow row, long at) {}

    /** Lane first, then the oldest: nobody with a thousand messages keeps others waiting, since a line has one head. */
    private static final Comparator<OutboxRow> NEXT =
            Comparator.comparing(OutboxRow::lane).thenComparing(OutboxRow::id);

    private final Map<Key, Line> lines = new HashMap<>();
    private final PriorityQueue<Parked> parked = new PriorityQueue<>(Comparator.comparingLong(Parked::at));

    void append(OutboxRow row) {
        line(row).waiting.addLast(row);
    }

    /** Puts a row aside that may go later; those behind it pass. */
    void park(OutboxRow row, long at) {
        parked.add(new Parked(row, at));
    }

    /** Puts a row back where it was; those behind it wait with it until {@code notBefore}. */
    void putBack(OutboxRow row, long notBefore) {
        var line = line(row);
        line.waiting.addFirst(row);
        line.notBefore = notBefore;
    }

    void unpark(long now) {
        while (!parked.isEmpty() && parked.peek().at() <= now) {
            append(parked.poll().row());
        }
    }

    /** @param next the row that may leave now @param pause otherwise how many nanoseconds to wait before asking again */
    record Choice(Optional<OutboxRow> next, long pause) {}

    Choice choose(Pace pace, long now) {
        Optional<OutboxRow> best = Optional.empty();
        long pause = parked.isEmpty() ? Long.MAX_VALUE : parked.peek().at() - now;
        for (var line : lines.values()) {
            if (line.busy || line.waiting.isEmpty()) {
                continue;
            }
            var head = line.waiting.peekFirst();
            long wait = Math.max(line.notBefore - now, pace.delay(head.what(), head.lane(), now));
            if (wait > 0) {
                pause = Math.min(pause, wait);
            } else if (best.isEmpty() || NEXT.compare(head, best.get()) < 0) {
                best = Optional.of(head);
            }
        }
        return new Choice(best, pause);
    }

    /** Takes the head of its line, which is busy until {@link #free}. */
    void take(OutboxRow head) {
        var line = line(head);
        line.waiting.removeFirst();
        line.busy = true;
    }

    void free(OutboxRow row) {
        var key = key(row);
        var line = lines.get(key);
        line.busy = false;
        if (line.waiting.isEmpty()) {
            lines.remove(key);
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
