package id.jembatan;

import id.jembatan.chat.Texts;
import id.jembatan.files.Problem;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Memory;
import id.jembatan.ops.Reload;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the bot says and knows, read before anything is opened.
 *
 * @param refused what was wrong with the library in the home, where the last good one is used instead; else empty
 * @param seen the library's folder in the home just before it was read, as {@link Reload#look} sees it
 * @param memory what was read, so that the first change is taken as quickly as the next
 */
public record Facts(Library library, Texts texts, List<Problem> refused, List<String> seen, Memory memory) {
    /** How the wording for a mistake ends where nothing known is near to what somebody wrote. */
    private static final String NOTHING_NEAR = "-none";

    public Facts {
        refused = List.copyOf(refused);
        seen = List.copyOf(seen);
    }

    /** The library cannot be used; each mistake is a line in Indonesian. */
    public static final class BadLibraryException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> mistakes;

        BadLibraryException(List<String> mistakes) {
            super("the library has " + mistakes.size() + " mistakes");
            this.mistakes = List.copyOf(mistakes);
        }

        public List<String> mistakes() {
            return mistakes;
        }
    }

    /** @throws BadLibraryException with every mistake */
    public static Facts read(Path home, LocalDate today) {
        return read(home, Optional.empty(), today);
    }

    /**
     * @param kept where the last good library was copied to; used where the one in the home is bad, or has lost what the copy has
     * @throws BadLibraryException with every mistake, where there is no good one either
     */
    public static Facts read(Path home, Optional<Path> kept, LocalDate today) {
        var texts = Texts.read(home.resolve("config").resolve("texts"));
        var folder = home.resolve("knowledge");
        var seen = Reload.look(folder);
        var memory = new Memory();
        var reading = memory.read(folder, today);
        var lastGood = kept.flatMap(Reload::lastGood);
        var refused = new ArrayList<Problem>();
        lastGood.ifPresent(old -> refused.addAll(Reload.lost(old, folder)));
        reading.problems().stream().filter(Problem::isError).forEach(refused::add);
        if (!refused.isEmpty()) {
            var old = lastGood.flatMap(place -> memory.read(place, today).library());
            if (old.isPresent()) {
                return new Facts(old.get(), texts, refused, seen, memory);
            }
        }
        return reading.library()
                .map(library -> new Facts(library, texts, List.of(), seen, memory))
                .orElseThrow(() -> new BadLibraryException(
                        refused.stream().map(problem -> worded(problem, texts)).toList()));
    }

    /** {@code file:line: what, expected what}. */
    public static String worded(Problem problem, Texts texts) {
        String key = "check." + problem.key();
        boolean nothingNear = problem.arguments().contains("") && texts.has(key + NOTHING_NEAR);
        return problem.file() + ":" + problem.line() + ": "
                + texts.sayNumbered(nothingNear ? key + NOTHING_NEAR : key, problem.arguments());
    }
}
