package id.jembatan.fake;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults in force, the newest asked first. Thread-safe. */
final class Faults {
    private final CopyOnWriteArrayList<Rule> rules = new CopyOnWriteArrayList<>();

    void add(Fault fault) {
        if (fault.outcome.isEmpty()) {
            throw new IllegalArgumentException("the fault does not say what happens");
        }
        rules.addFirst(new Rule(fault));
    }

    void clear() {
        rules.clear();
    }

    /** How often any fault happened since the last {@link #clear}. */
    long happened() {
        return rules.stream().mapToLong(Rule::happened).sum();
    }

    Optional<Fault> next(Journal.Entry entry) {
        return rules.stream().filter(rule -> rule.strikes(entry)).findFirst().map(rule -> rule.fault);
    }

    private static final class Rule {
        private final Fault fault;
        private final Random random;
        private long seen;
        private long happened;

        Rule(Fault fault) {
            this.fault = fault;
            this.random = new Random(fault.seed);
        }

        synchronized long happened() {
            return happened;
        }

        synchronized boolean strikes(Journal.Entry entry) {
            if (!matches(entry) || ++seen < fault.firstCall || happened >= fault.times) {
                return false;
            }
            if (random.nextInt(100) >= fault.percent) {
                return false;
            }
            happened++;
            return true;
        }

        private boolean matches(Journal.Entry entry) {
            return (fault.method.isEmpty() || fault.method.equalsIgnoreCase(entry.method()))
                    && (fault.chat.isEmpty() || fault.chat.getAsLong() == entry.chat())
                    && fault.where.test(entry);
        }
    }
}
