package id.jembatan.load;

import id.jembatan.fake.FakeBotApi;
import id.jembatan.fake.Journal;
import id.jembatan.fake.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * People who each ask their next question when the answer to the one before is there. Driven by the server's journal, so that
 * nobody waits on a thread of their own: what is measured is the program.
 */
final class Crowd {
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final List<String> QUESTIONS = List.of(
            "syarat bikin paspor apa aja min",
            "berapa biaya bikin paspor",
            "berapa lama paspor jadi",
            "apa itu desa binaan imigrasi",
            "paspor saya hilang bagaimana");

    private final FakeBotApi telegram;
    private final Map<Long, Person> people = new HashMap<>();
    private long asked;
    private long answers;
    private long begin;
    private long end;

    Crowd(FakeBotApi telegram, long firstId, int people) {
        this.telegram = telegram;
        for (int i = 0; i < people; i++) {
            this.people.put(firstId + i, telegram.user(firstId + i, "Siti"));
        }
    }

    /** Answers a second over {@code stretch}, the time before {@code warmUp} has passed not counted. */
    double rate(Duration warmUp, Duration stretch) {
        begin = System.nanoTime() + warmUp.toNanos();
        end = begin + stretch.toNanos();
        long before = telegram.journal().entries().size();
        people.values().forEach(this::ask);
        telegram.await(
                entry -> entry.number() > before && isLast(entry),
                warmUp.plus(stretch).plus(DEADLINE));
        return answers / (stretch.toNanos() / 1e9);
    }

    /** Takes note of one request; whether every question is answered and none will follow. */
    private boolean isLast(Journal.Entry entry) {
        var person = people.get(entry.chat());
        if (person == null || !entry.method().equals("sendMessage") || entry.status() != 200) {
            return false;
        }
        asked--;
        long now = System.nanoTime();
        if (now < end) {
            answers += now >= begin ? 1 : 0;
            ask(person);
        }
        return asked == 0;
    }

    private void ask(Person person) {
        asked++;
        person.writes(QUESTIONS.get((int) (person.id() % QUESTIONS.size())));
    }
}
