package id.jembatan.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article as people read it: plain text, five steps to a screen. Pure. */
public final class Screens {
    /** Steps on a screen, at most. */
    public static final int STEPS = 5;

    private Screens() {}

    /** As {@link #of(Suited.Text, Map, Wording, int)}, with room for all. */
    public static List<String> of(Suited.Text text, Map<String, Contact> contacts, Wording wording) {
        return of(text, contacts, wording, Integer.MAX_VALUE);
    }

    /**
     * @param room UTF-16 units on a screen; where the first needs more, where to go moves to the end, then steps move on
     * @return at least one: whom it is for, the brief answer, the first five steps, warning and where to go; then five more steps a screen,
     *     numbered on
     */
    public static List<String> of(Suited.Text text, Map<String, Contact> contacts, Wording wording, int room) {
        var whole = screens(text, contacts, wording, STEPS, true);
        for (int steps = STEPS; whole.getFirst().length() > room && steps > 0; steps--) {
            whole = screens(text, contacts, wording, steps, false);
        }
        return whole;
    }

    /** @param first steps on the first screen @param together whether where to go stands there too, not on the last */
    private static List<String> screens(
            Suited.Text text, Map<String, Contact> contacts, Wording wording, int first, boolean together) {
        var body = text.body();
        String where = body.where().isEmpty() ? "" : wording.where(wording.contacts(body.where(), contacts));
        var screens = new ArrayList<String>();
        screens.add(joined(
                text.when().isEmpty() ? "" : wording.when(text.when()),
                wording.contacts(body.brief(), contacts),
                steps(body, 0, first, contacts, wording),
                body.warning().isEmpty() ? "" : wording.warning(wording.contacts(body.warning(), contacts)),
                together ? where : ""));
        for (int from = first; from < body.steps().size(); from += STEPS) {
            screens.add(steps(body, from, STEPS, contacts, wording));
        }
        if (!together && !where.isEmpty()) {
            boolean apart = screens.size() == 1;
            screens.add(apart ? where : joined(screens.removeLast(), where));
        }
        return List.copyOf(screens);
    }

    private static String joined(String... blocks) {
        return Stream.of(blocks).filter(block -> !block.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static String steps(Article.Body body, int from, int most, Map<String, Contact> contacts, Wording wording) {
        var lines = new ArrayList<String>();
        for (int step = from; step < Math.min(from + most, body.steps().size()); step++) {
            lines.add((step + 1) + ". " + wording.contacts(body.steps().get(step), contacts));
        }
        return String.join("\n", lines);
    }
}
