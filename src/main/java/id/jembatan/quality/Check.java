package id.jembatan.quality;

import id.jembatan.files.Problem;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Library;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a look at a whole library found.
 *
 * @param articles how many can be answered with today; 0 where there is any error in the files
 * @param problems in order of file and line
 * @param figures what the library is like; empty where there is any error in the files
 */
public record Check(int articles, List<Problem> problems, Optional<LibraryFigures> figures) {
    public Check {
        problems = List.copyOf(problems);
    }

    /** @param folder the library, as {@code knowledge/} */
    public static Check of(Path folder, LocalDate today) {
        return of(folder, today, List.of());
    }

    /** @param judged questions the search is measured with, which must not stand in the library */
    public static Check of(Path folder, LocalDate today, List<String> judged) {
        var reading = Library.read(folder, today);
        var problems = new ArrayList<>(reading.problems());
        problems.addAll(new Copied(judged).in(folder));
        var figures = reading.library().map(library -> look(library, folder, today, problems));
        problems.sort(Comparator.comparing(Problem::file).thenComparing(Problem::line));
        return new Check(
                reading.library().map(library -> inForce(library, today)).orElse(0), problems, figures);
    }

    private static LibraryFigures look(Library library, Path folder, LocalDate today, List<Problem> problems) {
        var own = Own.of(library, today);
        var lines = new Lines(folder);
        problems.addAll(own.problems(lines));
        problems.addAll(Variety.problems(library, lines));
        return LibraryFigures.of(library, own, folder, today);
    }

    static int inForce(Library library, LocalDate today) {
        return (int) library.articles().values().stream()
                .filter(article -> article.inForce(today))
                .map(Article::id)
                .count();
    }

    /** Whether the library may be used; warnings do not stand in the way. */
    public boolean passed() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
