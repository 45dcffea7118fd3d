package id.jembatan.knowledge;

import id.jembatan.files.Nearest;
import id.jembatan.files.Problem;
import id.jembatan.knowledge.ArticleText.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads the body of an article: four sections of plain text, one of them numbered steps, then those for one situation, which may
 * have both. Whatever else stands there is reported.
 */
final class Sections {
    private static final String BRIEF = "Singkat";
    private static final String STEPS = "Langkah";
    private static final String WARNING = "Hati-hati";
    private static final String WHERE = "Ke mana";
    private static final List<String> NAMES = List.of(BRIEF, STEPS, WARNING, WHERE);

    /** How the heading of a section for one situation begins: {@code ## Bila taiwan, pabrik}. */
    private static final String WHEN = "Bila ";

    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String file;
    private final List<String> lines;
    private final int before;
    private final Map<String, Slot.Case> cases;
    private final Consumer<Problem> problems;
    private final Map<String, List<Part>> sections = new HashMap<>();
    private final Map<String, ArticleText.Special> specials = new LinkedHashMap<>();

    private Sections(String file, String text, int before, Map<String, Slot.Case> cases, Consumer<Problem> problems) {
        this.file = file;
        this.lines = text.lines().toList();
        this.before = before;
        this.cases = cases;
        this.problems = problems;
    }

    /**
     * @param firstLine the line of the file on which the text begins
     * @param cases the situations that a section may be for, by their ids
     */
    static ArticleText read(
            String file, String text, int firstLine, Map<String, Slot.Case> cases, Consumer<Problem> problems) {
        var sections = new Sections(file, text, firstLine - 1, cases, problems);
        sections.read((Block) MARKDOWN.parse(text));
        return new ArticleText(
                sections.of(BRIEF),
                sections.of(STEPS),
                sections.of(WARNING),
                sections.of(WHERE),
                List.copyOf(sections.specials.values()));
    }

    private void read(Block document) {
        String section = "";
        int line = before + 1;
        for (var block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading) {
                complainIfEmpty(section, line);
                section = begin(heading);
                line = line(heading);
            } else if (section.isEmpty()) {
                report(line(block), "section.none", String.join(", ", NAMES));
            } else if (specials.containsKey(section)) {
                readSpecial(section, specials.get(section), block);
            } else if (section.equals(STEPS)) {
                readSteps(sections.get(STEPS), STEPS, block);
            } else {
                readParagraph(sections.get(section), section, block);
            }
        }
        complainIfEmpty(section, line);
        if (!sections.containsKey(BRIEF)) {
            report(before + 1, "section.missing", BRIEF);
        }
    }

    private String begin(Heading heading) {
        String name = plain(heading);
        if (heading.getLevel() == 2 && name.startsWith(WHEN)) {
            beginSpecial(heading, name);
            return name;
        }
        if (heading.getLevel() != 2 || !NAMES.contains(name)) {
            report(line(heading), "section.unknown", name, String.join(", ", NAMES));
        } else if (sections.containsKey(name)) {
            report(line(heading), "section.twice", name);
        }
        sections.computeIfAbsent(name, key -> new ArrayList<>());
        return name;
    }

    private void beginSpecial(Heading heading, String name) {
        var when = new TreeMap<String, Slot.Case>();
        for (String id : name.substring(WHEN.length()).split(",")) {
            var known = cases.get(id.strip());
            if (known == null) {
                report(line(heading), "when.unknown", id.strip(), Nearest.to(id.strip(), cases.keySet()));
            } else if (when.put(known.slot(), known) != null) {
                report(line(heading), "when.slot", name, known.slot());
            }
        }
        var cases = List.copyOf(when.values());
        if (!cases.isEmpty()
                && specials.values().stream().anyMatch(other -> other.when().equals(cases))) {
            report(line(heading), "section.twice", name);
        }
        specials.putIfAbsent(name, new ArticleText.Special(line(heading), cases, new ArrayList<>(), new ArrayList<>()));
    }

    private void readSpecial(String section, ArticleText.Special special, Node block) {
        if (block instanceof OrderedList) {
            readSteps(special.steps(), section, block);
        } else {
            readParagraph(special.brief(), section, block);
        }
    }

    private void readSteps(List<Part> into, String section, Node block) {
        if (!(block instanceof OrderedList)) {
            report(line(block), "steps.form", section);
            return;
        }
        for (var item = block.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem && item.getFirstChild() instanceof Paragraph step && step.getNext() == null) {
                into.add(part(step));
            } else {
                report(line(item), "steps.form", section);
            }
        }
    }

    private void readParagraph(List<Part> into, String section, Node block) {
        if (block instanceof Paragraph paragraph) {
            into.add(part(paragraph));
        } else {
            report(line(block), "body.block", section);
        }
    }

    private void complainIfEmpty(String section, int line) {
        boolean empty = specials.containsKey(section)
                ? specials.get(section).brief().isEmpty()
                : NAMES.contains(section) && sections.get(section).isEmpty();
        if (empty) {
            report(line, "section.empty", section);
        }
    }

    private Part part(Paragraph paragraph) {
        return new Part(line(paragraph), plain(paragraph));
    }

    /** The text of a block; emphasis, links and the like are reported and give their words only. */
    private String plain(Block block) {
        var text = new StringBuilder();
        for (var inline = block.getFirstChild(); inline != null; inline = following(inline, block)) {
            switch (inline) {
                case Text words -> text.append(words.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case SoftLineBreak end -> text.append('\n');
                case HardLineBreak end -> text.append('\n');
                default -> {} // holds words or has none
            }
            if (inline.getParent() == block) {
                reportMarkup(inline);
            }
        }
        return text.toString().strip();
    }

    private void reportMarkup(Node inline) {
        switch (inline) {
            case Text words -> {}
            case SoftLineBreak end -> {}
            case HardLineBreak end -> {}
            case Emphasis markup -> report(line(inline), "body.emphasis", written(inline));
            case StrongEmphasis markup -> report(line(inline), "body.emphasis", written(inline));
            case Link markup -> report(line(inline), "body.link", written(inline));
            case Image markup -> report(line(inline), "body.link", written(inline));
            default -> report(line(inline), "body.code", written(inline));
        }
    }

    /** The next node within a block, depth first; loops, because what people write may be nested without end. */
    private static Node following(Node node, Node within) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        var from = node;
        while (from != within && from.getNext() == null) {
            from = from.getParent();
        }
        return from == within ? null : from.getNext();
    }

    private List<Part> of(String section) {
        return List.copyOf(sections.getOrDefault(section, List.of()));
    }

    /** As it stands in the file, or the beginning of it. */
    private String written(Node node) {
        var span = node.getSourceSpans().getFirst();
        String line = lines.get(span.getLineIndex());
        return line.substring(span.getColumnIndex(), Math.min(span.getColumnIndex() + span.getLength(), line.length()));
    }

    private int line(Node node) {
        var spans = node.getSourceSpans();
        return before + 1 + (spans.isEmpty() ? 0 : spans.getFirst().getLineIndex());
    }

    private void report(int line, String key, Object... arguments) {
        problems.accept(Problem.error(file, line, key, arguments));
    }
}
