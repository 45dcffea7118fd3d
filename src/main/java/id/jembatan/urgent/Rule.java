package id.jembatan.urgent;

import id.jembatan.files.Problem;
import java.nio.file.Path;
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
 * @param lower what takes it back within a sentence, besides what the frames say
 * @param frames the same for all rules
 * @param yes sentences that must set it off, or a redder one
 * @param no sentences that must set nothing off
 */
public record Rule(
        String id,
        Alarm.Level level,
        List<Sign> signs,
        List<Phrase> lower,
        Frames frames,
        List<Example> yes,
        List<Example> no) {

    /** @param line in the rule's file, counted from 1 */
    record Example(String text, int line) {}

    public Rule {
        signs = List.copyOf(signs);
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
        return frames.raise(reading) && spans(reading).anyMatch(span -> !isLowered(reading, span));
    }

    /** Whether it is told of at all, be it in general or as past. */
    boolean mentions(Reading reading) {
        return spans(reading).findAny().isPresent();
    }

    private Stream<Span> spans(Reading reading) {
        return signs.stream().flatMap(sign -> sign.in(reading).stream());
    }

    private boolean isLowered(Reading reading, Span sign) {
        return frames.lower(reading, sign)
                || Frames.spans(lower, reading).anyMatch(span -> Frames.inSentenceOf(reading, span, sign));
    }

    Set<String> vocabulary() {
        var vocabulary = new TreeSet<String>();
        var phrases = Stream.of(
                lower, frames.who(), frames.now(), frames.general(), frames.past(), frames.over(), frames.lasting());
        phrases.flatMap(List::stream).forEach(phrase -> vocabulary.addAll(phrase.vocabulary()));
        signs.forEach(sign ->
                sign.groups().forEach(group -> group.forEach(phrase -> vocabulary.addAll(phrase.vocabulary()))));
        return vocabulary;
    }
}
