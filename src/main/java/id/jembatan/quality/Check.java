package id.jembatan.quality;

import id.jembatan.files.Problem;
import id.jembatan.knowledge.Library;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a look at a whole library found.
 *
 * @param articles how many can be answered with today; 0 where there is any error
 * @param problems in order of file and line
 */
public record Check(int articles, List<Problem> problems) {
    public Check {
        problems = List.copyOf(problems);
    }

    /** @param folder the library, as {@code knowledge/} */
    public static Check of(Path folder, LocalDate today) {
        var reading = Library.read(folder, today);
        long inForce = reading.library().stream()
                .flatMap(library -> library.articles().values().stream())
                .filter(article -> article.inForce(today))
                .count();
        return new Check((int) inForce, reading.problems());
    }

    /** Whether the library may be used; warnings do not stand in the way. */
    public boolean passed() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
