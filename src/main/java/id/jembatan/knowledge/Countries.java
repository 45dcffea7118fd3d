package id.jembatan.knowledge;

import id.jembatan.files.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the countries that articles and contacts name against those the library knows: a misspelt one would be found by nobody.
 *
 * @param known ids, such as {@code taiwan}
 */
record Countries(Set<String> known) {
    private static final String FILE = "countries.yaml";
    private static final String SLOT = "negara";
    private static final String NAMES = "words/countries.tsv";
    private static final String EVERYWHERE = "semua";
    private static final List<String> REACHES = List.of("indonesia", "luar-negeri");

    /** Of the list of countries, the cases of the slot for them, and the list of their other names. */
    static Countries of(Folder folder, List<Entry<Slot>> slots) {
        var known = new TreeSet<String>();
        if (folder.has(FILE)) {
            folder.items(FILE).forEach(fields -> {
                known.add(fields.id("id"));
                fields.text("name");
                fields.done();
            });
        }
        slots.stream()
                .filter(slot -> slot.id().equals(SLOT))
                .forEach(slot -> slot.value().cases().forEach(one -> known.add(one.id())));
        if (folder.has(NAMES)) {
            folder.text(NAMES).orElse("").lines().map(Countries::named).forEach(known::addAll);
        }
        return new Countries(known);
    }

    private static List<String> named(String line) {
        String[] columns = line.split("\t");
        return line.startsWith("#") || columns.length < 2
                ? List.of()
                : List.of(columns[1].replaceFirst("\\s+#.*", "").strip().split("\\s*,\\s*"));
    }

    void check(ArticleFile article) {
        var named = article.article().countries();
        for (int index = 0; index < named.size(); index++) {
            String country = named.get(index);
            if (!country.isEmpty() && !country.equals(EVERYWHERE) && !known.contains(country)) {
                report(article.fields(), article.fields().line("countries", index), "countries", country);
            }
        }
    }

    void check(Entry<Contact> contact) {
        String reach = contact.value().reach();
        if (!reach.isEmpty() && !REACHES.contains(reach) && !known.contains(reach)) {
            report(contact.fields(), contact.fields().line("reach"), "reach", reach);
        }
    }

    private void report(Fields fields, int line, String key, String country) {
        fields.report(line, "country.unknown", key, country, Nearest.to(country, known));
    }
}
