package id.jembatan.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of an article's texts is for a person, or what must be asked first. */
public sealed interface Suited {
    /**
     * This text.
     *
     * @param when the situation it is for; empty where it is for all
     */
    record Text(Article.Body body, List<Slot.Case> when) implements Suited {
        public Text {
            when = List.copyOf(when);
        }
    }

    /**
     * It differs by something that is not known yet.
     *
     * @param slot the id of what to ask
     * @param cases that make a difference, in the order shown; at least one
     */
    record Ask(String slot, List<Slot.Case> cases) implements Suited {
        public Ask {
            cases = List.copyOf(cases);
        }
    }

    /** The most special text whose situation was told, once nothing that is still open could make a more special one fit. */
    static Suited of(Article article, Circumstances told) {
        var open = article.variants().stream()
                .filter(variant -> variant.mayFit(told) && !variant.fits(told))
                .toList();
        return missing(open, told)
                .<Suited>map(slot -> new Ask(slot, cases(open, slot)))
                .orElseGet(() -> text(article, told));
    }

    private static Optional<String> missing(List<Variant> open, Circumstances told) {
        return open.stream()
                .flatMap(variant -> variant.when().stream())
                .map(Slot.Case::slot)
                .filter(slot -> told.of(slot).isEmpty())
                .findFirst();
    }

    private static List<Slot.Case> cases(List<Variant> open, String slot) {
        return open.stream()
                .flatMap(variant -> variant.when().stream())
                .filter(one -> one.slot().equals(slot))
                .distinct()
                .toList();
    }

    private static Text text(Article article, Circumstances told) {
        return article.variants().stream()
                .filter(variant -> variant.fits(told))
                .max(Comparator.comparingInt(variant -> variant.when().size()))
                .map(variant -> new Text(variant.body(), variant.when()))
                .orElseGet(() -> new Text(article.body(), List.of()));
    }
}
