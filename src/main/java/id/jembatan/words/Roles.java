package id.jembatan.words;

import id.jembatan.files.Problem;
import id.jembatan.words.WordList.Meanings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What single words are for when an article is looked for. Immutable; everything is folded.
 *
 * @param function say nothing about the matter asked
 * @param facets say which side of a matter is asked: cost, time, place
 * @param ours belong to the field of migrant work alone
 * @param countries by word, the countries it names, with spaces for hyphens
 * @param pointing only point at what was said before, such as {@code kemarin}
 * @param sides ask for a side of what was said before, beside {@code facets}
 * @param further ask for what comes next, such as {@code lanjut}
 */
public record Roles(
        Set<String> function,
        Set<String> facets,
        Set<String> ours,
        Map<String, List<String>> countries,
        Set<String> pointing,
        Set<String> sides,
        Set<String> further) {
    static final Roles NONE = new Roles(Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), Set.of(), Set.of());

    static Roles read(Path folder, Consumer<Problem> problems) {
        var countries = new TreeMap<String, List<String>>();
        WordList.read(folder.resolve("countries.tsv"), Meanings.EACH, problems)
                .entries()
                .forEach((word, entry) -> countries.put(word, entry.means()));
        return new Roles(
                alone(folder, "function.tsv", problems),
                alone(folder, "facets.tsv", problems),
                alone(folder, "ours.tsv", problems),
                Map.copyOf(countries),
                alone(folder, "pointing.tsv", problems),
                alone(folder, "sides.tsv", problems),
                alone(folder, "further.tsv", problems));
    }

    private static Set<String> alone(Path folder, String name, Consumer<Problem> problems) {
        return Set.copyOf(WordList.read(folder.resolve(name), Meanings.NONE, problems)
                .entries()
                .keySet());
    }
}
