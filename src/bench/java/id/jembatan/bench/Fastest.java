package id.jembatan.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long texts take where nothing else runs: the fastest of several runs. Labelled questions, then the longest texts that Telegram
 * lets a person send, the worst for us that could be thought of.
 */
final class Fastest {
    private static final int LENGTH = 4_096;
    /** A text takes as long as the fastest of so many runs: the others waited for the machine. */
    private static final int RUNS = 7;
    /** The longest ones are held to a bound, which other programs on the machine must not break. */
    private static final int RUNS_OF_LONGEST = 40;

    private static final int SEED = 5;

    private final Random random = new Random(SEED);
    private final List<String> known;
    private final Bot bot;

    private record Text(String name, String words) {}

    private Fastest(Bot bot) {
        this.bot = bot;
        this.known = bot.library().words().known().stream().sorted().toList();
    }

    /** @return milliseconds of the slowest of the longest texts */
    static double print(int size) {
        var fastest = new Fastest(Questions.bot(size));
        var questions = fastest.bot.questions().stream()
                .mapToDouble(question -> fastest.milliseconds(question, RUNS))
                .sorted()
                .toArray();
        System.out.printf(
                "RESULT articles=%d fastest questions p50=%.3f p99=%.3f ms%n",
                size, questions[questions.length / 2], questions[questions.length * 99 / 100]);
        double worst = 0;
        for (var text : fastest.texts()) {
            double taken = fastest.milliseconds(text.words, RUNS_OF_LONGEST);
            worst = Math.max(worst, taken);
            System.out.printf("RESULT articles=%d fastest '%s' %.1f ms%n", size, text.name, taken);
        }
        System.out.printf("RESULT articles=%d worst of them %.1f ms%n", size, worst);
        return worst;
    }

    private double milliseconds(String text, int runs) {
        long least = Long.MAX_VALUE;
        for (int run = 0; run < runs; run++) {
            long began = System.nanoTime();
            bot.library().triage().look(text);
            bot.search().ask(text, Bot.TODAY); // also where a danger would be answered without
            least = Math.min(least, System.nanoTime() - began);
        }
        return least / 1e6;
    }

    private List<Text> texts() {
        return List.of(
                text("questions", Stream.of(String.join(". ", bot.questions()))),
                text(
                        "answers",
                        bot.articles().stream().map(article -> article.body().brief())),
                text("known words", Stream.generate(this::word)),
                text("misspelt words", Stream.generate(() -> misspelt(word()))),
                text("strange words", Stream.generate(this::strange)),
                text("one word", Stream.generate(() -> "paspor")),
                text("one danger", Stream.generate(() -> "saya dipukul majikan dan disekap")),
                text("one letter", Stream.generate(() -> "a")),
                text("numbers", Stream.generate(() -> "1.234,5")),
                text("signs that unfold", Stream.generate(() -> "ﷺ")));
    }

    private static Text text(String name, Stream<String> parts) {
        String all = parts.limit(LENGTH).collect(Collectors.joining(" "));
        return new Text(name, all.substring(0, Math.min(LENGTH, all.length())));
    }

    private String word() {
        return known.get(random.nextInt(known.size()));
    }

    private String misspelt(String word) {
        int at = random.nextInt(word.length());
        return word.substring(0, at) + word.substring(at + 1);
    }

    private String strange() {
        Supplier<String> letter = () -> String.valueOf((char) ('a' + random.nextInt(26)));
        return Stream.generate(letter).limit(9).collect(Collectors.joining());
    }
}
