package id.jembatan.ops;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.jembatan.files.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What lies in a library's folder, counted file by file, so that a folder that lost something can be told from one that was
 * edited: each file by itself may be without a mistake. Immutable.
 *
 * @param files by their paths from the folder, such as {@code words/slang.tsv}
 */
record Holdings(SortedMap<String, Held> files) {
    /** A library that lost this share of its articles, or a list of words that lost it of its lines, was damaged, not edited. */
    private static final double TOO_MANY_GONE = 0.2;

    private static final String ARTICLES = "articles/";
    private static final String CONTACTS = "contacts/";
    private static final String WORDS = "words/";
    private static final String DANGER = "urgent/";
    private static final String LISTED = ".tsv";

    private static final Pattern ID =
            Pattern.compile("(?m)^(?:- *)?\\{? *id: *\"?([a-z0-9-]+)|^- *\\{.*\\bid: *\"?([a-z0-9-]+)");
    private static final Pattern VERSION = Pattern.compile("(?m)^version: *(\\d+)");
    private static final Pattern DRAFT = Pattern.compile("(?m)^status: *draft");
    private static final Pattern SECTION = Pattern.compile("(?m)^## ");

    /**
     * @param lines that say something
     * @param ids of the contacts in it; empty where it holds none
     * @param version of the article; empty where it is none
     * @param sections of the article; 0 where it is none, or a draft
     */
    record Held(long lines, List<String> ids, String version, long sections) {
        private static Held of(String path, String text) {
            long lines = text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
            var version = VERSION.matcher(text);
            return new Held(
                    lines,
                    path.startsWith(CONTACTS) ? ids(text) : List.of(),
                    path.startsWith(ARTICLES) && version.find() ? version.group(1) : "",
                    path.startsWith(ARTICLES) && !DRAFT.matcher(text).find()
                            ? SECTION.matcher(text).results().count()
                            : 0);
        }

        private static List<String> ids(String text) {
            return ID.matcher(text)
                    .results()
                    .map(id -> id.group(1) == null ? id.group(2) : id.group(1))
                    .toList();
        }
    }

    /** Never throws: what cannot be read is not there. */
    static Holdings of(Path folder) {
        var held = new TreeMap<String, Held>();
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (var file :
                    files.filter(Files::isRegularFile).filter(Folder::counts).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                held.put(path, Held.of(path, Files.readString(file, ISO_8859_1)));
            }
        } catch (IOException | UncheckedIOException e) {
            return new Holdings(held); // gone, or changed while it was looked at: the next look will tell
        }
        return new Holdings(held);
    }

    /** What another state of the same folder has lost; the most telling first, then in order of files. */
    List<Problem> lost(Holdings after) {
        var lost = new ArrayList<Problem>();
        loseArticles(after, lost);
        var contacts = after.contacts();
        files.forEach((path, held) -> {
            var now = after.files.get(path);
            if (now == null && counted(path)) {
                lost.add(Problem.error(path, 1, "reload.file"));
            } else if (now != null && isList(path) && now.lines < held.lines * (1 - TOO_MANY_GONE)) {
                lost.add(Problem.error(path, 1, "reload.shrunk", held.lines, now.lines));
            } else if (now != null && now.sections < held.sections && now.version.equals(held.version)) {
                lost.add(Problem.error(path, 1, "reload.cut", held.sections, now.sections, held.version));
            }
            held.ids.stream()
                    .filter(id -> !contacts.contains(id))
                    .forEach(id -> lost.add(Problem.error(path, 1, "reload.contact", id)));
        });
        return List.copyOf(lost);
    }

    private void loseArticles(Holdings after, List<Problem> lost) {
        var gone = new TreeSet<>(articles());
        gone.removeAll(after.articles());
        int before = articles().size();
        int left = after.articles().size();
        if (before > 0 && left <= before * (1 - TOO_MANY_GONE)) {
            lost.add(Problem.error("articles", 1, "reload.gone", before, left, before - left, String.join(", ", gone)));
        }
    }

    private TreeSet<String> articles() {
        return files.keySet().stream()
                .filter(path -> path.startsWith(ARTICLES) && path.endsWith(".md"))
                .map(path -> path.substring(ARTICLES.length(), path.length() - ".md".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> contacts() {
        return files.values().stream().flatMap(held -> held.ids.stream()).toList();
    }

    /** Whether the library is another one without this file; an article or a desk is missed where it is named. */
    private static boolean counted(String path) {
        return path.startsWith(WORDS) || path.startsWith(DANGER) || !path.contains("/") && path.endsWith(".yaml");
    }

    private static boolean isList(String path) {
        return (path.startsWith(WORDS) || path.startsWith(DANGER)) && path.endsWith(LISTED);
    }
}
