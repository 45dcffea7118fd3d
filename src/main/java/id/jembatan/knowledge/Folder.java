package id.jembatan.knowledge;

import id.jembatan.files.Problem;
import id.jembatan.files.Yaml;
import id.jembatan.files.YamlException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The library's files as texts. Never throws: a file that cannot be read is a problem. */
final class Folder {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path root;
    private final Consumer<Problem> problems;

    Folder(Path root, Consumer<Problem> problems) {
        this.root = root;
        this.problems = problems;
    }

    /**
     * The files below a folder of the library by their path from its root, such as {@code desks/imigrasi.yaml}, in order of
     * their names. Hidden files and what editors leave behind do not count.
     */
    List<String> files(String folder, String ending) {
        var names = names(folder);
        var wanted = names.stream().filter(name -> name.endsWith(ending)).toList();
        names.stream()
                .filter(name -> !name.endsWith(ending))
                .forEach(name -> problems.accept(Problem.warning(name, 1, "file.ending", ending)));
        if (wanted.isEmpty()) {
            problems.accept(Problem.error(folder, 1, "folder.empty", ending));
        }
        return wanted;
    }

    boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    /** Its text, with plain line ends. */
    Optional<String> text(String file) {
        try {
            String text = Files.readString(root.resolve(file)).replace("\r\n", "\n");
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (IOException e) {
            String what = Files.exists(root.resolve(file)) ? "file.unreadable" : "file.missing";
            problems.accept(Problem.error(file, 1, what));
            return Optional.empty();
        }
    }

    /** A file that holds a list of mappings. */
    List<Fields> items(String file) {
        var yaml = text(file).flatMap(text -> yaml(file, text, 1));
        if (yaml.isPresent()
                && yaml.get() instanceof Yaml.Sequence list
                && !list.items().isEmpty()) {
            return Fields.each(file, list.items(), problems);
        }
        yaml.ifPresent(other -> problems.accept(Problem.error(file, other.line(), "file.list")));
        return List.of();
    }

    /** A text that holds one mapping. */
    Optional<Fields> mapping(String file, String text, int firstLine) {
        var yaml = yaml(file, text, firstLine);
        if (yaml.isPresent() && yaml.get() instanceof Yaml.Mapping mapping) {
            return Optional.of(new Fields(file, mapping, problems));
        }
        yaml.ifPresent(other -> problems.accept(Problem.error(file, other.line(), "file.mapping")));
        return Optional.empty();
    }

    private Optional<Yaml> yaml(String file, String text, int firstLine) {
        try {
            return Optional.of(Yaml.parse(text, firstLine));
        } catch (YamlException e) {
            problems.accept(Problem.error(file, e.line(), e.key()));
            return Optional.empty();
        }
    }

    private List<String> names(String folder) {
        try (var files = Files.list(root.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.endsWith("~"))
                    .map(name -> folder + "/" + name)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // the folder is missing: reported as empty
        }
    }
}
