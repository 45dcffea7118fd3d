package id.jembatan.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One question after the other, single thread: how long each part of the way to its answer takes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Questions {
    /** One size at a time: ten thousand articles take longer to read than to measure. */
    private static Bot kept;

    @Param("95")
    public int articles;

    private Bot bot;
    private int next;

    @Setup
    public void read() {
        bot = bot(articles);
    }

    /** A program of its own, only where a whole message is measured: it has threads, timers and a file. */
    @State(Scope.Thread)
    public static class Running {
        private Whole whole;

        @Setup
        public void start(Questions questions) {
            whole = Whole.over(questions.bot.library(), questions.bot.articles());
        }

        @TearDown
        public void stop() {
            whole.close();
        }
    }

    static Bot bot(int articles) {
        if (kept == null || kept.articles().size() != articles) {
            kept = null;
            kept = Bot.of(articles);
        }
        return kept;
    }

    private String question() {
        next = (next + 1) % bot.questions().size();
        return bot.questions().get(next);
    }

    /** What is compared with: Lucene's Indonesian analyzer and BM25 over the same texts. */
    @Benchmark
    public Object baseline() {
        return bot.baseline().find(question(), 3);
    }

    /** Folding, particles, endings, slang and regional words. */
    @Benchmark
    public Object words() {
        return bot.library().words().understand(question());
    }

    @Benchmark
    public Object triage() {
        return bot.library().triage().look(question());
    }

    /** From words to articles with all that speaks for them, best first. */
    @Benchmark
    public Object search() {
        return bot.search().examine(question());
    }

    /** As {@link #search}, and then what to do. */
    @Benchmark
    public Object decision() {
        return bot.search().ask(question(), Bot.TODAY);
    }

    /** Danger, search, decision and the words of the reply. */
    @Benchmark
    public Object message() {
        return bot.message(question());
    }

    /** From the row in the inbox to the reply out of the outbox, with SQLite in a file: all that a villager waits for but the network. */
    @Benchmark
    public long whole(Running running) {
        return running.whole.answer(question());
    }
}
