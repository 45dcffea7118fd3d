package id.jembatan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Lane;
import id.jembatan.chat.Outgoing;
import id.jembatan.config.Config;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final long NOW = 1_000_000_000_000L;
    private static final ChatId SITI = new ChatId(501);
    private static final ChatId BUDI = new ChatId(502);

    private final Lines lines = new Lines();
    private final Pace pace =
            new Pace(new Config.Outbox(10_000, 1_000, 1_000, 1_000, 64, Duration.ZERO, Duration.ofSeconds(1)));

    @Test
    void urgentFirstThenTheOldest() {
        add(row(1, SITI, Lane.NOTICE), row(2, SITI, Lane.TALK), row(3, BUDI, Lane.TALK), row(4, BUDI, Lane.URGENT));

        assertThat(takenOneByOne(NOW)).containsExactly(4L, 2L, 3L, 1L);
    }

    @Test
    void aLineSendsOneAtATimeAndTheLinesSideBySide() {
        add(row(1, SITI, Lane.TALK), row(2, SITI, Lane.TALK), row(3, BUDI, Lane.TALK), row(4, SITI, Lane.URGENT));
        var first = take(NOW);
        take(NOW);
        take(NOW);

        assertThat(lines.choose(pace, NOW).next()).as("2 waits for 1").isEmpty();
        assertThat(first.id()).isEqualTo(4);
        lines.free(row(1, SITI, Lane.TALK));
        assertThat(take(NOW).id()).isEqualTo(2);
    }

    @Test
    void whatIsPutBackHoldsThoseBehindItAndKeepsItsPlace() {
        add(row(1, SITI, Lane.TALK), row(2, SITI, Lane.TALK), row(3, BUDI, Lane.TALK));
        var row = take(NOW);
        lines.putBack(row, NOW + 100);
        lines.free(row);

        assertThat(takenOneByOne(NOW)).containsExactly(3L);
        assertThat(lines.choose(pace, NOW).pause()).isEqualTo(100);
        assertThat(takenOneByOne(NOW + 100)).containsExactly(1L, 2L);
    }

    @Test
    void whatIsParkedLetsThoseBehindItPass() {
        add(row(1, SITI, Lane.TALK), row(2, SITI, Lane.TALK));
        var row = take(NOW);
        lines.park(row, NOW + 100);
        lines.free(row);

        assertThat(takenOneByOne(NOW)).containsExactly(2L);
        assertThat(lines.isIdle()).isTrue();
        assertThat(lines.choose(pace, NOW).pause()).isEqualTo(100);
        lines.unpark(NOW + 100);
        assertThat(takenOneByOne(NOW + 100)).containsExactly(1L);
    }

    @Test
    void whatComesBackLateStillGoesByItsNumber() {
        add(row(2, SITI, Lane.TALK), row(3, SITI, Lane.TALK), row(1, SITI, Lane.TALK));

        assertThat(takenOneByOne(NOW)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void allThatWaitsForAChatIsGivenBackInOrder() {
        add(row(1, SITI, Lane.NOTICE), row(2, BUDI, Lane.TALK), row(4, SITI, Lane.URGENT));
        lines.park(row(3, SITI, Lane.TALK), NOW + 100);

        assertThat(lines.drain(SITI)).extracting(OutboxRow::id).containsExactly(1L, 3L, 4L);
        assertThat(takenOneByOne(NOW + 100)).containsExactly(2L);
    }

    @Test
    void nothingIsIdleWhileSomethingIsOnItsWay() {
        assertThat(lines.isIdle()).isTrue();
        add(row(1, SITI, Lane.TALK));
        assertThat(lines.isIdle()).isFalse();
        var row = take(NOW);
        assertThat(lines.isIdle()).isFalse();
        lines.free(row);
        assertThat(lines.isIdle()).isTrue();
    }

    private void add(OutboxRow... rows) {
        List.of(rows).forEach(lines::add);
    }

    private OutboxRow take(long now) {
        var row = lines.choose(pace, now).next().orElseThrow();
        lines.take(row);
        return row;
    }

    private List<Long> takenOneByOne(long now) {
        var taken = new ArrayList<Long>();
        while (lines.choose(pace, now).next().isPresent()) {
            var row = take(now);
            taken.add(row.id());
            lines.free(row);
        }
        return taken;
    }

    private static OutboxRow row(long id, ChatId chat, Lane lane) {
        var what = new Outgoing.Say(chat, lane, "text " + id, Keys.NONE, Optional.empty());
        return new OutboxRow(id, 0, what, Instant.EPOCH, Optional.empty(), Optional.empty(), 0);
    }
}
