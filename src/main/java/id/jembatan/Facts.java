package id.jembatan;

import id.jembatan.chat.Texts;
import id.jembatan.files.Problem;
import id.jembatan.knowledge.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the bot says and knows, read before anything is opened.
 *
 * @param refused what was wrong with the library in the home, where the last good one is used instead; else empty
 */
public record Facts(Library library, Texts texts, List<Problem> refused) {
    public Facts {
        refused = List.copyOf(refused);
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
     * @param kept where the last good library was copied to; used where the one in the home is bad
     * @throws BadLibraryException with every mistake, where there is no good one either
     */
    public static Facts read(Path home, Optional<Path> kept, LocalDate today) {
        var texts = Texts.read(home.resolve("config").resolve("texts"));
        var reading = Library.read(home.resolve("knowledge"), today);
        if (reading.library().isPresent()) {
            return new Facts(reading.library().get(), texts, List.of());
        }
        var mistakes = reading.problems().stream().filter(Problem::isError).toList();
        return kept.filter(Files::isDirectory)
                .flatMap(folder -> Library.read(folder, today).library())
                .map(library -> new Facts(library, texts, mistakes))
                .orElseThrow(() -> new BadLibraryException(
                        mistakes.stream().map(problem -> worded(problem, texts)).toList()));
    }

    /** {@code file:line: what, expected what}. */
    public static String worded(Problem problem, Texts texts) {
        return problem.file() + ":" + problem.line() + ": "
                + texts.sayNumbered("check." + problem.key(), problem.arguments());
    }
}
