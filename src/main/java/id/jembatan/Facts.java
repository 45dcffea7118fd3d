package id.jembatan;

import id.jembatan.chat.Texts;
import id.jembatan.files.Problem;
import id.jembatan.knowledge.Library;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What the bot says and knows, read from the home before anything is opened. */
public record Facts(Library library, Texts texts) {
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
        var texts = Texts.read(home.resolve("config").resolve("texts"));
        var reading = Library.read(home.resolve("knowledge"), today);
        return reading.library()
                .map(library -> new Facts(library, texts))
                .orElseThrow(() -> new BadLibraryException(reading.problems().stream()
                        .filter(Problem::isError)
                        .map(problem -> worded(problem, texts))
                        .toList()));
    }

    /** {@code file:line: what, expected what}. */
    public static String worded(Problem problem, Texts texts) {
        return problem.file() + ":" + problem.line() + ": "
                + texts.sayNumbered("check." + problem.key(), problem.arguments());
    }
}
