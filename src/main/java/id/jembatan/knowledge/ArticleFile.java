package id.jembatan.knowledge;

import id.jembatan.files.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An article as its file has it.
 *
 * @param fields of its front matter, for the lines they stand on
 * @param text its body with lines
 */
record ArticleFile(Article article, Fields fields, ArticleText text) {
    private static final String FENCE = "---";
    private static final Pattern WHEN = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private static final SortedSet<String> STAGES = new TreeSet<>(List.of(
            "cari-info",
            "daftar",
            "dokumen",
            "latih",
            "kontrak",
            "berangkat",
            "bekerja",
            "pulang",
            "keluarga",
            "tppo",
            "desa",
            "bot"));
    private static final SortedSet<String> AUDIENCES =
            new TreeSet<>(List.of("cpmi", "pmi", "purna", "keluarga", "perangkat-desa", "umum"));
    private static final Map<String, String> LANGUAGES = Map.of("id", "id", "jv", "jv", "mad", "mad");
    private static final Map<String, Article.Status> STATUSES =
            Map.of("draft", Article.Status.DRAFT, "live", Article.Status.LIVE, "withdrawn", Article.Status.WITHDRAWN);
    private static final Map<String, Article.Risk> RISKS =
            Map.of("rendah", Article.Risk.LOW, "sedang", Article.Risk.MEDIUM, "tinggi", Article.Risk.HIGH);
    private static final Map<String, Source.Confidence> CONFIDENCES = Map.of(
            "rendah", Source.Confidence.LOW, "sedang", Source.Confidence.MEDIUM, "tinggi", Source.Confidence.HIGH);

    /**
     * Empty only where there is no front matter to read.
     *
     * @param cases the situations that its sections may be for, by their ids
     */
    static Optional<ArticleFile> read(
            Folder folder, String file, Map<String, Slot.Case> cases, Consumer<Problem> problems) {
        var text = folder.text(file);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var lines = text.get().lines().map(String::stripTrailing).toList();
        int end = lines.isEmpty() || !lines.getFirst().equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end <= 0) {
            problems.accept(Problem.error(file, 1, "article.front", FENCE));
            return Optional.empty();
        }
        if (!text.get().endsWith("\n")) { // a copy that is not finished, most likely
            problems.accept(Problem.error(file, lines.size(), "article.cut"));
        }
        var body = String.join("\n", lines.subList(end + 1, lines.size()));
        var sections = Sections.read(file, body, end + 2, cases, problems);
        return folder.mapping(file, String.join("\n", lines.subList(1, end)), 2)
                .map(fields -> new ArticleFile(article(fields, sections), fields, sections));
    }

    String id() {
        return article.id();
    }

    Entry<Article> entry() {
        return new Entry<>(article.id(), article, fields);
    }

    private static Article article(Fields fields, ArticleText text) {
        var article = new Article(
                fields.id("id"),
                fields.text("title"),
                fields.button("button"),
                fields.choice("status", STATUSES, Article.Status.LIVE),
                fields.count("version"),
                fields.choice("stage", asMap(STAGES), ""),
                fields.id("owner"),
                fields.choices("audience", AUDIENCES),
                fields.ids("countries"),
                questions(fields),
                fields.texts("negatives"),
                fields.texts("related"),
                sources(fields),
                fields.date("compiled").orElse(LocalDate.MIN),
                verified(fields),
                fields.date("expires").orElse(LocalDate.MAX),
                fields.choice("risk", RISKS, Article.Risk.HIGH),
                text.body(),
                text.variants());
        fields.done();
        return article;
    }

    private static List<Article.Phrasing> questions(Fields fields) {
        var questions = new ArrayList<Article.Phrasing>();
        for (var question : fields.each("questions")) {
            questions.add(new Article.Phrasing(question.text("t"), question.choice("lang", LANGUAGES, "id")));
            question.done();
        }
        return questions;
    }

    private static List<Source> sources(Fields fields) {
        var sources = new ArrayList<Source>();
        for (var source : fields.each("sources")) {
            sources.add(new Source(
                    source.textOrEmpty("law"),
                    source.textOrEmpty("article"),
                    source.textOrEmpty("title"),
                    when(source, "date"),
                    source.choice("confidence", CONFIDENCES, Source.Confidence.LOW)));
            source.done();
        }
        return sources;
    }

    private static Optional<Article.Verified> verified(Fields fields) {
        if (!fields.has("verified")) {
            return Optional.empty();
        }
        var verified = fields.below("verified");
        var date = verified.date("date");
        var by = verified.text("by");
        verified.done();
        return date.map(day -> new Article.Verified(day, by));
    }

    /** Empty where the field is missing, and where what stands there is no day. */
    private static Optional<Source.When> when(Fields fields, String key) {
        if (!fields.has(key)) {
            return Optional.empty();
        }
        String text = fields.text(key);
        var parts = WHEN.matcher(text);
        if (parts.matches() && isReal(text)) {
            return Optional.of(new Source.When(number(parts.group(1)), number(parts.group(2)), number(parts.group(3))));
        }
        if (!text.isEmpty()) {
            fields.report(key, "value.when", key, text);
        }
        return Optional.empty();
    }

    /** Whether the calendar has such a month or day. */
    private static boolean isReal(String text) {
        try {
            return switch (text.length()) {
                case 4 -> true;
                case 7 -> YearMonth.parse(text).getMonthValue() > 0;
                default -> LocalDate.parse(text).getDayOfMonth() > 0;
            };
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Map<String, String> asMap(SortedSet<String> words) {
        return words.stream().collect(Collectors.toMap(word -> word, word -> word));
    }
}
