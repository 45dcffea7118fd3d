package id.jembatan.knowledge;

import id.jembatan.files.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads one folder as a library: first each file by itself, then what they say of each other. */
final class Reader {
    private static final String ARTICLE_ENDING = ".md";

    private final Path root;
    private final LocalDate today;
    private final Dates dates;
    private final Memory memory;
    private final List<Problem> problems;
    private final Folder folder;

    Reader(Path root, LocalDate today, Memory memory) {
        this.root = root;
        this.today = today;
        this.memory = memory;
        this.problems = memory.problems();
        this.folder = new Folder(root, memory::report);
        this.dates = new Dates(today, memory::report);
    }

    Library.Reading read() {
        var danger = memory.danger(root);
        var words = danger.words();
        var contacts = Lists.contacts(folder);
        var desks = Lists.desks(folder);
        var matters = Lists.matters(folder);
        var topics = Lists.topics(folder);
        var laws = Lists.laws(folder);
        var holidays = Calendar.read(folder);
        var files = folder.files("articles", ARTICLE_ENDING);
        var slots = Lists.slots(folder);
        var villages = Lists.villages(folder);
        var articles = articles(files, cases(slots));

        var ids = files.stream().map(Reader::stem).collect(Collectors.toSet());
        var links = new Links(ids, desks.stream().map(Entry::id).collect(Collectors.toSet()));
        desks.forEach(links::checkDesk);
        matters.forEach(links::checkMatter);
        topics.forEach(links::checkTopic);
        desks.forEach(this::checkName);
        var known = byId(contacts);
        var phrasings = new Phrasings(question -> memory.form(question, words));
        var countries = Countries.of(folder, slots);
        contacts.forEach(countries::check);
        Hotlines.check(folder, known, problems::add);
        draftsLast(articles).forEach(article -> check(article, links, countries, known, phrasings));
        links.checkTopics(topics, articles, problems::add);
        warnOfYear(holidays);

        var cited = new Laws(byId(laws));
        laws.forEach(cited::check);
        var entries = articles.stream()
                .map(file -> new Entry<>(file.id(), cited.check(file, problems::add), file.fields()))
                .toList();
        var unfinished = unfinished(articles);
        var finished = entries.stream()
                .filter(entry -> !unfinished.contains(entry.fields().file()))
                .toList();
        var library = new Library(
                byId(finished),
                known,
                byId(desks),
                once(matters),
                once(topics),
                once(slots),
                once(villages),
                cited.known(),
                holidays,
                words,
                danger.triage());
        problems.sort(Comparator.comparing(Problem::file).thenComparing(Problem::line));
        boolean good = problems.stream().noneMatch(Problem::isError);
        return new Library.Reading(good ? Optional.of(library) : Optional.empty(), problems);
    }

    /** So that what a draft has in common with another article is the draft's mistake. */
    private static List<ArticleFile> draftsLast(List<ArticleFile> articles) {
        return articles.stream()
                .sorted(Comparator.comparing(file -> file.article().status() == Article.Status.DRAFT))
                .toList();
    }

    /** Drafts with mistakes, which are told as warnings: nobody reads them, and corrections elsewhere are not to wait for them. */
    private Set<String> unfinished(List<ArticleFile> articles) {
        var drafts = articles.stream()
                .filter(file -> file.article().status() == Article.Status.DRAFT)
                .map(file -> file.fields().file())
                .collect(Collectors.toSet());
        var unfinished = new HashSet<String>();
        problems.replaceAll(problem -> {
            if (!problem.isError() || !drafts.contains(problem.file())) {
                return problem;
            }
            unfinished.add(problem.file());
            return problem.asWarning();
        });
        return unfinished;
    }

    private List<ArticleFile> articles(List<String> files, Map<String, Slot.Case> cases) {
        return files.stream()
                .flatMap(file -> memory.article(folder, file, cases).stream())
                .toList();
    }

    /** By their ids, which must differ over all slots, because articles name them alone. */
    private Map<String, Slot.Case> cases(List<Entry<Slot>> slots) {
        var cases = new TreeMap<String, Slot.Case>();
        for (var slot : slots) {
            var own = slot.value().cases();
            for (int place = 0; place < own.size(); place++) {
                if (cases.putIfAbsent(own.get(place).id(), own.get(place)) != null) {
                    int line = slot.fields().line("cases", place);
                    slot.fields().report(line, "slot.twice", own.get(place).id());
                }
            }
        }
        return cases;
    }

    private void check(
            ArticleFile article, Links links, Countries countries, Map<String, Contact> contacts, Phrasings phrasings) {
        checkName(article.entry());
        checkSources(article.article(), article.fields());
        dates.check(article.article(), article.fields());
        countries.check(article);
        links.check(article);
        phrasings.check(article);
        Readable.check(article, contacts);
    }

    private void checkName(Entry<?> entry) {
        String name = stem(entry.fields().file());
        if (!entry.id().isEmpty() && !entry.id().equals(name)) {
            entry.fields().report("id", "id.file", entry.id(), name);
        }
    }

    private void checkSources(Article article, Fields fields) {
        for (int index = 0; index < article.sources().size(); index++) {
            var source = article.sources().get(index);
            if (source.law().isEmpty() && source.title().isEmpty()) {
                fields.report(fields.line("sources", index), "source.empty");
            }
            checkDate(source, index, article, fields);
        }
    }

    /** A year or a month is as late as it can be: what is shown must not lie after the day of the check. */
    private static void checkDate(Source source, int index, Article article, Fields fields) {
        source.date()
                .map(Source.When::latest)
                .filter(latest -> !article.compiled().equals(LocalDate.MIN) && latest.isAfter(article.compiled()))
                .ifPresent(latest ->
                        fields.report(fields.line("sources", index), "source.future", latest, article.compiled()));
    }

    private void warnOfYear(Holidays holidays) {
        boolean filled = holidays.names().keySet().stream().anyMatch(day -> day.getYear() == today.getYear());
        if (!filled) {
            problems.add(Problem.warning("calendar", 1, "calendar.year", today.getYear()));
        }
    }

    /** The entries by their ids; of those that say the same id, the first. */
    private static <T> Map<String, T> byId(List<Entry<T>> entries) {
        var byId = new TreeMap<String, T>();
        firstOfEach(entries).forEach(entry -> byId.put(entry.id(), entry.value()));
        return byId;
    }

    private static <T> List<T> once(List<Entry<T>> entries) {
        return firstOfEach(entries).stream().map(Entry::value).toList();
    }

    private static <T> List<Entry<T>> firstOfEach(List<Entry<T>> entries) {
        var first = new LinkedHashMap<String, Entry<T>>();
        for (var entry : entries) {
            var earlier = entry.id().isEmpty() ? null : first.putIfAbsent(entry.id(), entry);
            if (earlier != null) {
                entry.fields().report("id", "id.twice", entry.id(), earlier.place());
            }
        }
        return List.copyOf(first.values());
    }

    /** A file's name without folder and ending, which is the id of what it holds. */
    private static String stem(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }
}
