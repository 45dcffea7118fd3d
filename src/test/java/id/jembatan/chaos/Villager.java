package id.jembatan.chaos;

import id.jembatan.fake.Person;
import id.jembatan.fake.Posted;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody who asks one question; some then walk on until an officer is asked. Not thread-safe. */
final class Villager {
    /** Each has an answer of one screen, with the button for an officer on it. */
    private static final List<String> QUESTIONS = List.of(
            "syarat bikin paspor apa aja min",
            "berapa biaya bikin paspor",
            "berapa lama paspor jadi",
            "cara ganti paspor habis",
            "paspor anak syaratnya apa");

    private static final List<String> WALK = List.of("👩‍💼 Tanya petugas", "Setuju", "Paspor dan imigrasi");
    private static final Pattern QUESTION_ROW = Pattern.compile("o:(\\d+).*");
    private static final Pattern CODE = Pattern.compile("Sudah dikirim\\. Kode Anda (K-\\w{4})");

    private final Person person;
    private final boolean walks;
    private int done;

    Villager(Person person, boolean walks) {
        this.person = person;
        this.walks = walks;
    }

    long chat() {
        return person.chat();
    }

    boolean walks() {
        return walks;
    }

    /** Updates sent so far. */
    int updates() {
        return done;
    }

    boolean isDone() {
        return done == (walks ? 1 + WALK.size() : 1);
    }

    /** Whether the next thing to do can be done already: the button is there. */
    boolean canAct() {
        return !isDone()
                && (done == 0
                        || reads().anyMatch(message -> message.button(next()).isPresent()));
    }

    void act() {
        if (done == 0) {
            person.writes(QUESTIONS.get((int) (person.id() % QUESTIONS.size())));
        } else {
            person.presses(next());
        }
        done++;
    }

    /** What the bot has said here, also more than once. */
    Stream<Posted> reads() {
        return person.reads().stream();
    }

    /** The inbox rows of the questions that were answered here, one a message: the button for an officer carries it. */
    Stream<Long> answeredRows() {
        return reads().flatMap(message -> message.buttons().stream())
                .flatMap(List::stream)
                .map(key -> QUESTION_ROW.matcher(key.data()))
                .filter(found -> found.matches())
                .map(found -> Long.valueOf(found.group(1)));
    }

    /** The codes of consultations told here, one a message. */
    Stream<String> codes() {
        return reads().flatMap(message -> CODE.matcher(message.text()).results())
                .map((MatchResult found) -> found.group(1));
    }

    private String next() {
        return WALK.get(done - 1);
    }
}
