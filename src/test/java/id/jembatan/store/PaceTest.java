package id.jembatan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Lane;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Outgoing;
import id.jembatan.config.Config;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static final long SECOND = 1_000_000_000;
    private static final ChatId SITI = new ChatId(501);
    private static final ChatId BUDI = new ChatId(502);
    private static final ChatId GROUP = new ChatId(-900);

    /** As shipped. */
    private static final Config.Outbox SETTINGS =
            new Config.Outbox(25, 1, 3, 18, 64, Duration.ofSeconds(20), Duration.ofSeconds(30));

    private final Pace pace = new Pace(SETTINGS);
    private long now = 5 * SECOND;

    private record Left(ChatId chat, long at) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoeverWantsWhateverWheneverNoLimitIsBroken(long seed) {
        var left = someDay(new Random(seed), 40, 3_000);

        assertThat(mostWithin(left, SECOND)).isLessThanOrEqualTo(25 * 12 / 10);
        for (int i = 0; i < 40; i++) {
            var chat = chat(i);
            var here = left.stream().filter(one -> one.chat().equals(chat)).toList();
            if (chat.value() < 0) {
                assertThat(mostWithin(here, 60 * SECOND)).isLessThanOrEqualTo(20);
            } else {
                assertThat(mostWithin(here, SECOND)).isLessThanOrEqualTo(3 + 1);
                assertThat(mostWithin(here, 10 * SECOND)).isLessThanOrEqualTo(3 + 10);
            }
        }
    }

    @Test
    void theLimitIsAlsoUsed() {
        int sent = 0;
        for (long until = now + 10 * SECOND; now < until; now += SECOND / 1000) {
            var to = say(new ChatId(1_000 + sent));
            if (pace.delay(to, Lane.TALK, now) == 0) {
                pace.taken(to, now);
                sent++;
            }
        }
        assertThat(sent).isBetween(250, 256);
    }

    @Test
    void aChatGetsItsBurstThenOneASecond() {
        assertThat(takeAll(SITI, 3)).isZero();

        assertThat(pace.delay(say(SITI), Lane.TALK, now)).isBetween(SECOND - 1_000, SECOND);
        assertThat(pace.delay(say(BUDI), Lane.TALK, now)).as("another chat").isZero();
    }

    @Test
    void whatIsUrgentIsNotHeldBackByItsChatButIsPaidForLater() {
        assertThat(takeAll(SITI, 3)).isZero();
        assertThat(pace.delay(say(SITI), Lane.URGENT, now)).isZero();

        pace.taken(say(SITI), now);

        assertThat(pace.delay(say(SITI), Lane.TALK, now)).isBetween(2 * SECOND - 1_000, 2 * SECOND);
    }

    @Test
    void duringAPauseNoMessageGoesToThatChat() {
        pace.pause(SITI, Duration.ofSeconds(30), now);
        pace.pause(SITI, Duration.ofSeconds(2), now); // of a send that was on its way already

        assertThat(pace.delay(say(SITI), Lane.URGENT, now)).isEqualTo(30 * SECOND);
        assertThat(pace.delay(new Outgoing.Acknowledge(SITI, "p", ""), Lane.URGENT, now))
                .as("no message: the waiting sign on a pressed button ends at once")
                .isZero();
        assertThat(pace.delay(say(BUDI), Lane.TALK, now)).isZero();
        assertThat(pace.delay(say(SITI), Lane.TALK, now + 30 * SECOND)).isZero();
    }

    @Test
    void acknowledgingCostsAChatNothingAndAnAlbumAllItsParts() {
        for (int i = 0; i < 4; i++) {
            pace.taken(new Outgoing.Acknowledge(SITI, "p", ""), now);
        }
        assertThat(pace.delay(say(SITI), Lane.TALK, now + SECOND)).isZero();

        var parts = List.of(new MessageId(1), new MessageId(2), new MessageId(3), new MessageId(4));
        pace.taken(new Outgoing.Copy(SITI, Lane.TALK, BUDI, parts, Optional.empty()), now + SECOND);
        assertThat(pace.delay(say(SITI), Lane.TALK, now + SECOND)).isGreaterThan(SECOND);
    }

    @Test
    void forgettingChatsAtRestForgetsNoLimit() {
        assertThat(takeAll(SITI, 3)).isZero();
        pace.pause(GROUP, Duration.ofSeconds(30), now);

        pace.forgetResting(now + SECOND);

        assertThat(pace.delay(say(GROUP), Lane.TALK, now + SECOND)).isEqualTo(29 * SECOND);
        pace.taken(say(SITI), now + SECOND);
        assertThat(pace.delay(say(SITI), Lane.TALK, now + SECOND)).isPositive();
    }

    /** Wants of all kinds at random moments, each taken as soon as the pace allows. */
    private List<Left> someDay(Random random, int chats, int times) {
        var left = new ArrayList<Left>();
        for (int i = 0; i < times; i++) {
            var to = say(chat(random.nextInt(10) < 5 ? random.nextInt(2) : random.nextInt(chats)));
            if (pace.delay(to, Lane.TALK, now) == 0) {
                pace.taken(to, now);
                left.add(new Left(to.to(), now));
            }
            now += random.nextInt(200) == 0 ? random.nextLong(30 * SECOND) : random.nextLong(SECOND / 50);
            if (random.nextInt(20) == 0) {
                pace.forgetResting(now);
            }
        }
        return left;
    }

    private static ChatId chat(int number) {
        return new ChatId(number % 2 == 0 ? 500 + number : -500 - number);
    }

    private long takeAll(ChatId chat, int times) {
        long waited = 0;
        for (int i = 0; i < times; i++) {
            waited += pace.delay(say(chat), Lane.TALK, now);
            pace.taken(say(chat), now);
        }
        return waited;
    }

    private static Outgoing say(ChatId chat) {
        return Outgoing.say(chat, "halo");
    }

    private static int mostWithin(List<Left> left, long window) {
        int most = 0;
        for (int from = 0, to = 0; to < left.size(); to++) {
            while (left.get(to).at() - left.get(from).at() >= window) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
