package id.jembatan.bench;

import id.jembatan.knowledge.Library;
import id.jembatan.urgent.Rule;
import id.jembatan.urgent.Triage;
import id.jembatan.words.Words;
import java.lang.ref.Reference;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Prints what the search takes in memory, and for each size of library what a question takes in time. */
public final class Costs {
    /** Articles of a library about as large as the one that is shipped. */
    private static final int SHIPPED = 95;

    private static final List<Integer> SIZES = List.of(SHIPPED, 1_000, 10_000);
    /** That any text may take in the shipped library, on a machine that does nothing else. */
    private static final int MOST_MILLISECONDS = 50;

    private static final String BASELINE = "baseline";
    private static final TimeValue ROUND = TimeValue.seconds(2);
    private static final int WARM_UP = 3;
    private static final int MEASURED = 3;

    private Costs() {}

    /**
     * Exits with 1 where the worst text takes too long in a library of the shipped size.
     *
     * @param arguments sizes of libraries; none: 95, 1,000 and 10,000
     */
    public static void main(String[] arguments) throws RunnerException {
        memory();
        for (int size : arguments.length == 0
                ? SIZES
                : List.of(arguments).stream().map(Integer::valueOf).toList()) {
            print(size, measured(size));
            double worst = Fastest.print(size);
            if (size <= SHIPPED && worst > MOST_MILLISECONDS) {
                System.out.printf("TOO SLOW %.1f ms, promised %d%n", worst, MOST_MILLISECONDS);
                System.exit(1);
            }
        }
    }

    /** In this JVM, not in forked ones: what a warm bot does, and a large library is built once. */
    private static Collection<RunResult> measured(int size) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(Questions.class.getName())
                        .param("articles", Integer.toString(size))
                        .forks(0)
                        .warmupIterations(WARM_UP)
                        .warmupTime(ROUND)
                        .measurementIterations(MEASURED)
                        .measurementTime(ROUND)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static void print(int size, Collection<RunResult> results) {
        var baseline = results.stream()
                .filter(result -> name(result).equals(BASELINE))
                .findFirst()
                .orElseThrow();
        for (var result : results) {
            System.out.printf(
                    "RESULT articles=%d %-8s p50=%.1f p99=%.1f us, of the baseline %.2f and %.2f%n",
                    size,
                    name(result),
                    at(result, 50),
                    at(result, 99),
                    at(result, 50) / at(baseline, 50),
                    at(result, 99) / at(baseline, 99));
        }
    }

    private static String name(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static double at(RunResult result, double percent) {
        return result.getPrimaryResult().getStatistics().getPercentile(percent);
    }

    private static void memory() {
        var knowledge = Bot.HOME.resolve("knowledge");
        var library = Library.read(knowledge, Bot.TODAY).library().orElseThrow();
        var articles = List.copyOf(library.articles().values());
        double words = megabytes(() -> Words.read(knowledge.resolve("words"), problem -> {}));
        double rules = megabytes(
                () -> Triage.of(Rule.read(knowledge.resolve("urgent"), problem -> {}), library.words()));
        double index = megabytes(() -> Bot.search(library, articles));
        System.out.printf(
                "RESULT memory articles=%d index=%.1f words=%.1f rules=%.1f together=%.1f MB%n",
                articles.size(), index, words, rules, index + words + rules);
    }

    /** How much more of the heap is in use while what is made is held; the first one brings what it shares with others. */
    private static double megabytes(Supplier<Object> made) {
        bytes(made);
        return bytes(made) / 1e6;
    }

    private static long bytes(Supplier<Object> made) {
        long before = used();
        var held = made.get();
        long more = used() - before;
        Reference.reachabilityFence(held);
        return more;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
