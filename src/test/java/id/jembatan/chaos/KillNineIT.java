package id.jembatan.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.fake.FakeBotApi;
import id.jembatan.fake.Fault;
import id.jembatan.people.Invitations;
import id.jembatan.people.People;
import id.jembatan.people.Person.Grant;
import id.jembatan.people.Role;
import id.jembatan.store.Database;
import id.jembatan.store.Sealed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed again and again while people write and Telegram misbehaves; afterwards everybody has an answer. The
 * same check must find losses where updates are acknowledged before they are saved: else it would prove nothing.
 *
 * <p>{@code -Dkills} (default 30) and {@code -Dseed} (default 42) say how often and when.
 */
class KillNineIT {
    private static final int KILLS = Integer.getInteger("kills", 30);
    private static final long SEED = Long.getLong("seed", 42);
    private static final int NAIVE_KILLS = 5;
    private static final long OFFICER = 79_000_000;
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration DRAIN = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void nothingIsLostAndNothingIsSaidThrice() throws InterruptedException {
        try (var telegram = FakeBotApi.start()) {
            var found = killed(telegram, KILLS, "killed");
            System.out.printf("RESULT KillNineIT kills=%d seed=%d %s%n", KILLS, SEED, found.line());

            assertThat(telegram.violations()).isEmpty();
            assertThat(found.areGood()).as(found.line()).isTrue();
        }
    }

    @Test
    void acknowledgingBeforeSavingLosesQuestions() throws InterruptedException {
        try (var telegram = FakeBotApi.start()) {
            telegram.acknowledgeOnDelivery(true);
            var found = killed(telegram, NAIVE_KILLS, "naive");
            System.out.printf("RESULT KillNineIT mode=naive kills=%d seed=%d %s%n", NAIVE_KILLS, SEED, found.line());

            assertThat(found.areGood()).as(found.line()).isFalse();
            assertThat(found.lost()).isPositive();
        }
    }

    private Findings killed(FakeBotApi telegram, int kills, String name) throws InterruptedException {
        var child = new Child(telegram, folder, Path.of("target", "chaos", name + ".log"));
        var load = new Load(telegram);
        try (child) {
            child.start();
            join(telegram, child);
            misbehave(telegram);
            load.start();
            for (int i = 0; i < kills; i++) {
                untilMoment(Duration.ofMillis(random.nextInt(500, 2_500)));
                child.kill();
                child.start();
            }
            var villagers = load.drain(new Books(child.database()), DRAIN);
            child.close();
            return Findings.of(
                    villagers, telegram, OFFICER, new Books(child.database()), Sealed.withKey(child.key(), () -> {}));
        }
    }

    /** An officer who hears of every consultation. */
    private static void join(FakeBotApi telegram, Child child) {
        var officer = telegram.user(OFFICER, "Bu Rina");
        try (var database = Database.open(child.database())) {
            var people = new People(database, Sealed.withKey(child.key(), () -> {}));
            var invitations = new Invitations(database, people, Clock.systemUTC(), SOON);
            officer.starts("i_" + invitations.invite(new Grant(Role.OFFICER, "imigrasi")));
        }
        officer.hears("Selamat bergabung", SOON);
    }

    private void misbehave(FakeBotApi telegram) {
        telegram.fault(Fault.on("sendMessage").percent(2, random.nextLong()).tooMany(1));
        telegram.fault(Fault.on("sendMessage").percent(2, random.nextLong()).answer(500, "Internal Server Error"));
        telegram.fault(Fault.on("sendMessage").percent(2, random.nextLong()).cutAfter());
    }

    /** Returns at a random moment of the program's work, whatever that is. */
    private static void untilMoment(Duration time) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
