package id.jembatan.knowledge;

import id.jembatan.files.Problem;
import id.jembatan.files.Yaml;
import id.jembatan.files.YamlException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The numbers that the card for danger may not be without: listed beside the required rules, where nobody edits a contact. */
final class Hotlines {
    private static final String FILE = "urgent/wajib.yaml";

    private Hotlines() {}

    /** Reports each that is gone, not for emergencies, or not to be shown. What is wrong with the list itself, others report. */
    static void check(Folder folder, Map<String, Contact> contacts, Consumer<Problem> problems) {
        for (var item : required(folder)) {
            if (item instanceof Yaml.Scalar(var line, var id)) {
                boolean onCard = Optional.ofNullable(contacts.get(id))
                        .filter(Contact::emergency)
                        .flatMap(Contact::shown)
                        .isPresent();
                if (!onCard) {
                    problems.accept(Problem.error(FILE, line, "urgent.hotline", id));
                }
            }
        }
    }

    private static List<Yaml> required(Folder folder) {
        if (!folder.has(FILE)) {
            return List.of();
        }
        try {
            return folder.text(FILE)
                    .map(text -> Yaml.parse(text, 1))
                    .filter(Yaml.Mapping.class::isInstance)
                    .map(Yaml.Mapping.class::cast)
                    .flatMap(root -> root.get("contacts"))
                    .filter(Yaml.Sequence.class::isInstance)
                    .map(list -> ((Yaml.Sequence) list).items())
                    .orElse(List.of());
        } catch (YamlException e) {
            return List.of();
        }
    }
}
