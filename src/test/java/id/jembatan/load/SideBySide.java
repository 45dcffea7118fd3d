package id.jembatan.load;

import id.jembatan.Village;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Whether chats wait for each other: one chat asking question after question, then 64 side by side, with 50 ms to the server.
 * Ends with 1 where 64 are not at least {@value #LEAST_RATIO} times as fast as one. Then how much the program does where the
 * network costs nothing: every update saved, handled, answered and booked on disk.
 */
public final class SideBySide {
    private static final double LEAST_RATIO = 20;
    private static final int MANY = 64;
    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final Duration COMPILING = Duration.ofSeconds(25);
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration STRETCH = Duration.ofSeconds(8);

    private static final Map<String, String> NO_LIMITS = Map.of(
            "JEMBATAN_OUTBOX_PER_SECOND", "10000",
            "JEMBATAN_OUTBOX_PER_CHAT_PER_SECOND", "10000",
            "JEMBATAN_OUTBOX_PER_CHAT_BURST", "10000",
            "JEMBATAN_OUTBOX_IN_FLIGHT", "128");

    private SideBySide() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("jembatan-load");
        boolean good = measure(folder);
        System.exit(good ? 0 : 1);
    }

    private static boolean measure(Path folder) {
        try (var village = Village.in(folder, NO_LIMITS)) {
            village.telegram.latency(LATENCY);
            new Crowd(village.telegram, 70_000_000, MANY).rate(COMPILING, Duration.ofSeconds(1));
            double one = new Crowd(village.telegram, 71_000_000, 1).rate(WARM_UP, STRETCH);
            double many = new Crowd(village.telegram, 72_000_000, MANY).rate(WARM_UP, STRETCH);
            System.out.printf("RESULT SideBySide one=%.1f/s many=%.1f/s ratio=%.1f%n", one, many, many / one);

            village.telegram.latency(Duration.ZERO);
            double most = new Crowd(village.telegram, 73_000_000, MANY).rate(WARM_UP, STRETCH);
            System.out.printf("RESULT Throughput chats=%d latency=0 answered=%.1f/s%n", MANY, most);
            return many / one >= LEAST_RATIO;
        }
    }
}
