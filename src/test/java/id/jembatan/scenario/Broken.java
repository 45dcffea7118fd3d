package id.jembatan.scenario;

import id.jembatan.fake.Posted;
import id.jembatan.scenario.Script.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Expectations that must not hold where another one does: one that would hold too proves nothing. */
final class Broken {
    /** In no text and on no button. */
    private static final String NEVER_SAID = "§";

    private Broken() {}

    /**
     * The expectation in every way broken: another text, button, number, decision or article, or the same in another order.
     *
     * @param said what it is about
     * @return none for what is no expectation
     */
    static List<What> of(What what, List<Posted> said) {
        return switch (what) {
            case What.Hears hears -> heard(hears);
            case What.HearsNot(var who, var part) -> heardNot(who, said);
            case What.HearsNothing() -> List.of(new What.Hears('W', List.of(), List.of()));
            case What.Decides(var decision, var article) -> decided(decision, article);
            case What.Counts(var table, var number) ->
                List.of(new What.Counts(table, number - 1), new What.Counts(table, number + 1));
            case What.Within ignored -> List.of(new What.Within(0));
            case What.Says ignored -> List.of();
            case What.Presses ignored -> List.of();
            case What.Forwards ignored -> List.of();
            case What.Joins ignored -> List.of();
            case What.Passes ignored -> List.of();
            case What.Changes ignored -> List.of();
        };
    }

    private static List<What> heard(What.Hears hears) {
        var parts = hears.parts();
        var buttons = hears.buttons();
        return Stream.of(
                        each(parts).map(other -> new What.Hears(hears.who(), other, buttons)),
                        each(buttons).map(other -> new What.Hears(hears.who(), parts, other)))
                .flatMap(broken -> broken)
                .map(What.class::cast)
                .toList();
    }

    /** With each of them another, then with each two neighbours swapped that differ. */
    private static Stream<List<String>> each(List<String> texts) {
        var broken = new ArrayList<List<String>>();
        for (int i = 0; i < texts.size(); i++) {
            var other = new ArrayList<>(texts);
            other.set(
                    i,
                    texts.get(i).isEmpty()
                            ? NEVER_SAID
                            : NEVER_SAID + texts.get(i).substring(1));
            broken.add(other);
            if (i > 0 && !texts.get(i).equals(texts.get(i - 1))) {
                var swapped = new ArrayList<>(texts);
                swapped.set(i, texts.get(i - 1));
                swapped.set(i - 1, texts.get(i));
                broken.add(swapped);
            }
        }
        return broken.stream();
    }

    /** What was said, in a text and on a button. */
    private static List<What> heardNot(char who, List<Posted> said) {
        return said.stream()
                .flatMap(message -> Stream.concat(
                        Stream.of(message.text()).filter(text -> !text.isBlank()), message.labels().stream()))
                .map(text -> (What) new What.HearsNot(who, text.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<What> decided(String decision, String article) {
        var broken = new ArrayList<What>();
        broken.add(new What.Decides(Map.of("answer", "clarify").getOrDefault(decision, "answer"), article));
        if (!article.isEmpty()) {
            broken.add(new What.Decides(decision, article + NEVER_SAID));
        }
        return broken;
    }
}
