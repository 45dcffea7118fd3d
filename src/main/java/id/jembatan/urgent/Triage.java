package id.jembatan.urgent;

import id.jembatan.files.Problem;
import id.jembatan.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sees danger in what people write. Pure, immutable, safe for many threads. */
public final class Triage {
    /** A rule that sees something is doubted where the words speak against it as clearly as this. */
    private static final double DOUBT = -2.5;

    /** In words: of a text no longer than that, what was learned alone must be surer, by so much. */
    private static final int SHORT = 5;

    private static final double SURE = 0.5;

    /**
     * What is asked for besides where a text has many parts, for each time that there are 2.7 times as many. Fitted on harmless
     * sentences of the library put together to long texts and looked at by what was learned without them.
     */
    private static final double SURER_OF_EACH = 0.45;

    /** The same, of a rule that sees something. */
    private static final double DOUBT_OF_EACH = 0.55;

    /** Words: so few say too little to doubt a rule by. */
    private static final int FEW = 2;

    /** Begins a remark in the file of weights: what is learned of these traits is not read. */
    private static final String SEEN = "#";

    private final List<Rule> rules;
    private final Optional<Rule> learning;
    private final Reader reader;

    private Triage(List<Rule> rules, Reader reader) {
        this.rules = rules;
        this.learning = rules.stream().filter(rule -> !rule.learned().isEmpty()).findFirst();
        this.reader = reader;
    }

    /** @param rules in any order, each id once */
    public static Triage of(List<Rule> rules, Words words) {
        var telling = new TreeSet<String>();
        var framing = new TreeSet<String>();
        rules.forEach(rule -> telling.addAll(rule.telling()));
        rules.forEach(rule -> framing.addAll(rule.framing()));
        var groups = new Groups(
                rules.stream().flatMap(rule -> rule.groups().stream()).toList());
        var gravestFirst = rules.stream()
                .sorted(Comparator.comparing(Rule::level).thenComparing(Rule::id))
                .toList();
        return new Triage(gravestFirst, new Reader(words, telling, framing, groups));
    }

    /** @return the gravest danger seen: red before amber, then by rule id, what was only learned last; nothing for most texts */
    public Optional<Alarm> look(String text) {
        return look(reader.read(text));
    }

    private Optional<Alarm> look(Reading reading) {
        if (reading.size() == 0) {
            return Optional.empty();
        }
        if (learning.isEmpty()) {
            return seen(reading).map(Triage::alarm);
        }
        var weighed = new Weighed(learning.get().learned(), reading);
        var parts = Parts.of(reading);
        double chances = Math.log(parts.size());
        return parts.stream()
                .flatMap(part -> look(reading, part, weighed.score(part), chances).stream())
                .min(Comparator.comparingInt(this::rank))
                .map(Triage::alarm);
    }

    /**
     * Words are cheaper to weigh than rules to run, and most texts are doubted.
     *
     * @param chances logarithm of how many parts the text has: the more, the likelier one of them sounds dangerous by chance
     */
    private Optional<Rule> look(Reading reading, Span part, double score, double chances) {
        if (score <= DOUBT + chances * DOUBT_OF_EACH && part.words() > FEW) {
            return Optional.empty();
        }
        var seen = seen(reading.part(part));
        double enough = part.words() <= SHORT ? SURE : 0;
        return score >= enough + chances * SURER_OF_EACH ? seen.or(() -> learning) : seen;
    }

    /** Rules stand in the order of how grave they are; what was only learned names an alarm last. */
    private int rank(Rule rule) {
        return rule.learned().isEmpty() ? rules.indexOf(rule) : rules.size();
    }

    private Optional<Rule> seen(Reading reading) {
        return rules.stream().filter(rule -> rule.sees(reading)).findFirst();
    }

    private static Alarm alarm(Rule rule) {
        return new Alarm(rule.id(), rule.level());
    }

    /**
     * Whether a text that raises no alarm speaks of a danger all the same, in general or as something past: worth asking
     * whether it is happening.
     *
     * @return the rule's id; nothing where there is an alarm
     */
    public Optional<String> mention(String text) {
        var reading = reader.read(text);
        if (look(reading).isPresent()) {
            return Optional.empty();
        }
        return rules.stream().filter(rule -> rule.mentions(reading)).findFirst().map(Rule::id);
    }

    /** Runs the sentences of every rule: one problem for each that does not behave. */
    public List<Problem> selfTest() {
        return rules.parallelStream()
                .flatMap(rule -> Stream.concat(
                        rule.yes().parallelStream().flatMap(example -> silent(rule, example)),
                        rule.no().parallelStream().flatMap(example -> falseAlarm(rule, example))))
                .toList();
    }

    private Stream<Problem> silent(Rule rule, Rule.Example example) {
        return look(example.text()).filter(alarm -> satisfies(alarm, rule)).isPresent()
                ? Stream.of()
                : Stream.of(Problem.error(rule.file(), example.line(), "urgent.silent", example.text()));
    }

    private Stream<Problem> falseAlarm(Rule rule, Rule.Example example) {
        return look(example.text()).stream()
                .map(alarm ->
                        Problem.error(rule.file(), example.line(), "urgent.false-alarm", example.text(), alarm.rule()));
    }

    /** By the rules that people wrote alone, without what was learned. */
    public Triage asWritten() {
        return new Triage(
                rules.stream().filter(rule -> rule.learned().isEmpty()).toList(), reader);
    }

    /**
     * Learns from the sentences of the rules and from others how much each word speaks for danger.
     *
     * @param danger texts that must be alarms
     * @param ordinary texts that must not
     * @param enough how sure one must be: 0 where danger is as likely as not, more for fewer alarms
     * @return the lines of the file that a rule names in {@code learned}
     */
    public List<String> teach(List<String> danger, List<String> ordinary, double enough) {
        var lessons = new ArrayList<Teaching.Lesson>();
        for (Rule rule : rules) {
            rule.yes().forEach(example -> lessons.add(lesson(example.text(), true, false)));
            rule.no().forEach(example -> lessons.add(lesson(example.text(), false, false)));
        }
        danger.forEach(text -> lessons.add(lesson(text, true, true)));
        ordinary.forEach(text -> lessons.add(lesson(text, false, true)));
        return LearnedFile.lines(Teaching.learn(lessons, enough));
    }

    /**
     * What rules see is a trait while learning only, so that words are learned for what rules leave unseen.
     *
     * @param fresh whether the rules were made without knowing the text: what they see in others teaches nothing
     */
    private Teaching.Lesson lesson(String text, boolean danger, boolean fresh) {
        var reading = reader.read(text);
        var traits = Learned.traits(reading);
        if (fresh) {
            rules.stream().filter(rule -> rule.sees(reading)).forEach(rule -> {
                traits.add(SEEN);
                traits.add(SEEN + rule.id());
            });
        }
        return new Teaching.Lesson(List.copyOf(traits), danger);
    }

    /** Where several rules see the same, the first of them by id names it: as red is as good. */
    private static boolean satisfies(Alarm alarm, Rule rule) {
        return alarm.rule().equals(rule.id()) || alarm.level().compareTo(rule.level()) <= 0;
    }
}
