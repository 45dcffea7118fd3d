package id.jembatan.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final FakeBotApi api = FakeBotApi.start();
    private final Caller bot = new Caller(api);
    private final Person siti = api.user(501, "Siti");

    @BeforeEach
    void somebodyIsThere() {
        siti.writes("halo");
        api.user(502, "Budi").writes("halo");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aChatIsLimitedOnceAndTheOthersAreNot() {
        api.fault(Fault.on("SENDmessage").chat(501).times(1).tooMany(30));

        var said = bot.say(501, "satu");
        assertThat(said.status()).isEqualTo(429);
        assertThat(said.json().path("parameters").path("retry_after").asInt()).isEqualTo(30);
        assertThat(bot.say(502, "satu").status()).isEqualTo(200);
        assertThat(bot.say(501, "satu").status()).isEqualTo(200);
        assertThat(siti.reads()).hasSize(1);
        assertThat(api.faultsStruck()).isEqualTo(1);
    }

    @Test
    void errorsComeInTelegramsFormOrAProxys() {
        api.fault(Fault.on("sendMessage").times(1).answer(500, "Internal Server Error"));
        assertThat(bot.say(501, "a").description()).isEqualTo("Internal Server Error");
        api.fault(Fault.on("sendMessage").times(1).badGateway());
        assertThat(bot.say(501, "a").body()).startsWith("<html>");
        api.fault(Fault.on("sendMessage").times(1).empty());
        assertThat(bot.say(501, "a").body()).isEmpty();
        assertThat(siti.reads()).isEmpty();
        api.fault(Fault.on("sendMessage").times(1).truncated());
        assertThat(Json.read(bot.say(501, "a").body())).isEmpty();
        assertThat(siti.reads()).hasSize(1);
        api.fault(Fault.on("sendMessage").afterEffect().times(1).badGateway());
        assertThat(bot.say(501, "b").status()).isEqualTo(502);
        assertThat(siti.reads()).hasSize(2);
    }

    @Test
    void theConnectionIsCutBeforeOrAfterTheEffect() {
        api.fault(Fault.on("sendMessage").times(2).cutBefore());
        assertThatThrownBy(() -> bot.say(501, "sebelum")).isInstanceOf(UncheckedIOException.class);
        api.clearFaults();
        assertThat(siti.reads()).isEmpty();
        api.fault(Fault.on("sendMessage").times(1).cutAfter());
        assertThatThrownBy(() -> bot.say(501, "sesudah")).isInstanceOf(UncheckedIOException.class);
        assertThat(siti.reads()).extracting(Posted::text).containsExactly("sesudah");
        assertThat(api.journal().entries().getLast().effect()).isEqualTo("done, then fault");
    }

    @Test
    void aHangingChatHoldsNobodyElseUp() throws Exception {
        api.fault(Fault.on("sendMessage").chat(501).hang(Duration.ofMinutes(1)));
        var slow = CompletableFuture.runAsync(() -> bot.say(501, "lambat"));

        assertThat(bot.say(502, "cepat").status()).isEqualTo(200);
        assertThat(siti.reads()).isEmpty();
        api.close();
        slow.handle((said, problem) -> true).get(5, TimeUnit.SECONDS);
    }

    @Test
    void callsCanBeCountedAndChosen() {
        api.fault(Fault.on("sendMessage").fromCall(3).times(1).answer(400, "Bad Request: third"));
        assertThat(IntStream.range(0, 4).map(i -> bot.say(501, "n" + i).status()))
                .containsExactly(200, 200, 400, 200);
        api.fault(Fault.onAll().where(call -> call.param("text").equals("ini")).answer(403, "Forbidden: x"));
        assertThat(bot.say(501, "ini").status()).isEqualTo(403);
        assertThat(bot.say(501, "itu").status()).isEqualTo(200);
        api.clearFaults();
        assertThat(bot.say(501, "ini").status()).isEqualTo(200);
    }

    @Test
    void aShareIsTheSameWithTheSameSeed() {
        api.fault(Fault.on("getMe").percent(30, 42).answer(500, "x"));
        long first = failures(200);
        api.clearFaults();
        api.fault(Fault.on("getMe").percent(30, 42).answer(500, "x"));

        assertThat(first).isBetween(40L, 80L).isEqualTo(failures(200));
    }

    @Test
    void limitsAreTelegrams() {
        api.limits(true);
        assertThat(IntStream.range(0, 4).map(i -> bot.say(501, "n" + i).status()))
                .containsExactly(200, 200, 200, 429);
        assertThat(bot.say(502, "n").status()).isEqualTo(200);
        var group = api.group(-9, "Desa");
        assertThat(IntStream.range(0, 21)
                        .map(i -> bot.say(-9, "n" + i).status())
                        .filter(s -> s == 429))
                .hasSize(1);
        assertThat(group.id()).isEqualTo(-9);
        assertThat(api.fastestSecond(501)).isEqualTo(4);
    }

    @Test
    void overallLimitsCountAllChats() {
        api.limits(true);
        api.clock(InstantSource.fixed(Instant.EPOCH)); // all within one second, however slow the machine is
        var chats = IntStream.range(600, 640).peek(id -> api.user(id, "W").writes("halo"));

        assertThat(chats.map(id -> bot.say(id, "n").status())
                        .filter(s -> s == 200)
                        .count())
                .isBetween(30L, 36L);
        assertThat(api.fastestSecond()).isEqualTo(40);
    }

    @Test
    void latencyDoesNotMakeRequestsWaitForEachOther() {
        api.latency(Duration.ofMillis(200));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20).forEach(i -> threads.submit(() -> bot.say(501, "n" + i)));
        }

        assertThat(siti.reads()).hasSize(20);
        assertThat(api.mostAtOnce()).isGreaterThan(10);
        assertThat(api.journal().of("sendMessage")).allMatch(entry -> entry.millis() >= 200);
    }

    private long failures(int calls) {
        return IntStream.range(0, calls)
                .filter(i -> bot.call("getMe").status() != 200)
                .count();
    }
}
