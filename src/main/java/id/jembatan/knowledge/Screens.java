package id.jembatan.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An article as people read it: plain text, five steps to a screen. Pure. */
public final class Screens {
    private static final int STEPS = 5;

    private Screens() {}

    /**
     * @return at least one: whom it is for, the brief answer, the first five steps, warning and where to go; then five more steps a screen,
     *     numbered on
     */
    public static List<String> of(Suited.Text text, Map<String, Contact> contacts, Wording wording) {
        var screens = new ArrayList<String>();
        screens.add(first(text, contacts, wording));
        for (int from = STEPS; from < text.body().steps().size(); from += STEPS) {
            screens.add(steps(text.body(), from, contacts, wording));
        }
        return List.copyOf(screens);
    }

    private static String first(Suited.Text text, Map<String, Contact> contacts, Wording wording) {
        var body = text.body();
        var blocks = new ArrayList<String>();
        blocks.add(text.when().isEmpty() ? "" : wording.when(text.when()));
        blocks.add(wording.contacts(body.brief(), contacts));
        blocks.add(steps(body, 0, contacts, wording));
        blocks.add(body.warning().isEmpty() ? "" : wording.warning(wording.contacts(body.warning(), contacts)));
        blocks.add(body.where().isEmpty() ? "" : wording.where(wording.contacts(body.where(), contacts)));
        blocks.removeIf(String::isEmpty);
        return String.join("\n\n", blocks);
    }

    private static String steps(Article.Body body, int from, Map<String, Contact> contacts, Wording wording) {
        var lines = new ArrayList<String>();
        for (int step = from; step < Math.min(from + STEPS, body.steps().size()); step++) {
            lines.add((step + 1) + ". " + wording.contacts(body.steps().get(step), contacts));
        }
        return String.join("\n", lines);
    }
}
