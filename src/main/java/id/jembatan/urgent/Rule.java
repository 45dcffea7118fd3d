package id.jembatan.urgent;

import id.jembatan.files.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A danger and how people tell it. Immutable.
 *
 * @param id such as {@code penyekapan}, the file's name
 * @param level of every alarm it raises
 * @param signs any one of them is enough
 * @param soft no alarm, but worth asking whether it is happening
 * @param tally clues that are enough together
 * @param learned words that are enough together, as learned from sentences
 * @param lower what takes it back within a sentence, besides what the frames say
 * @param frames the same for all rules
 * @param yes sentences that must set it off, or a redder one
 * @param no sentences that must set nothing off
 */
public record Rule(
        String id,
        Alarm.Level level,
        List<Sign> signs,
        List<Sign> soft,
        Tally tally,
        Learned learned,
        List<Phrase> lower,
        Frames frames,
        List<Example> yes,
        List<Example> no) {

    /** Points that clues need besides where nobody is named. */
    private static final int OF_NOBODY = 2;

    /** @param line in the rule's file, counted from 1 */
    record Example(String text, int line) {}

    public Rule {
        signs = List.copyOf(signs);
        soft = List.copyOf(soft);
        lower = List.copyOf(lower);
        yes = List.copyOf(yes);
        no = List.copyOf(no);
    }

    /** Reads {@code *.yaml} in the folder, ordered by id; files that are wrong are reported and left out. */
    public static List<Rule> read(Path urgentFolder, Consumer<Problem> problems) {
        return RuleFile.readAll(urgentFolder, problems);
    }

    /** Where a problem with this rule is to be mended. */
    String file() {
        return "urgent/" + id + ".yaml";
    }

    /** Whether it is told of, as something that happens. */
    boolean sees(Reading reading) {
        boolean raised = frames.raise(reading);
        return raised && spans(reading).anyMatch(span -> !isLowered(reading, span))
                || tally.isEnough(reading, span -> !isLowered(reading, span), raised ? 0 : OF_NOBODY);
    }

    /** Whether it is told of at all, be it in general or as past. */
    boolean mentions(Reading reading) {
        return spans(reading).findAny().isPresent()
                || soft.stream().anyMatch(sign -> !sign.in(reading).isEmpty())
                || tally.isEnough(reading, span -> true, 0);
    }

    private Stream<Span> spans(Reading reading) {
        return signs.stream().flatMap(sign -> sign.in(reading).stream());
    }

    private boolean isLowered(Reading reading, Span sign) {
        return frames.lower(reading, sign)
                || Frames.spans(lower, reading).anyMatch(span -> Frames.inSentenceOf(reading, span, sign));
    }

    /** Words of its signs and clues: what a misspelt word may have meant. */
    Set<String> telling() {
        var telling = new TreeSet<String>();
        Stream.concat(signs.stream(), soft.stream())
                .forEach(sign -> sign.groups().forEach(group -> addAll(group, telling)));
        tally.clues().forEach(clue -> addAll(clue.phrases(), telling));
        return telling;
    }

    /** Words that lower or frame: a misspelt word is never taken for one of them. */
    Set<String> framing() {
        var framing = new TreeSet<String>();
        Stream.of(lower, frames.who(), frames.now(), frames.general(), frames.past(), frames.over(), frames.lasting())
                .forEach(phrases -> addAll(phrases, framing));
        return framing;
    }

    /** Every group of phrases that it asks a text for. */
    List<List<Phrase>> groups() {
        var groups = new ArrayList<List<Phrase>>();
        signs.forEach(sign -> groups.addAll(sign.groups()));
        soft.forEach(sign -> groups.addAll(sign.groups()));
        tally.clues().forEach(clue -> groups.add(clue.phrases()));
        groups.addAll(List.of(
                lower, frames.who(), frames.now(), frames.general(), frames.past(), frames.over(), frames.lasting()));
        return groups;
    }

    private static void addAll(List<Phrase> phrases, Set<String> vocabulary) {
        phrases.forEach(phrase -> vocabulary.addAll(phrase.vocabulary()));
    }
}
