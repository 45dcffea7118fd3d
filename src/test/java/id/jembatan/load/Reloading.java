package id.jembatan.load;

import id.jembatan.Shipped;
import id.jembatan.Village;
import id.jembatan.fake.Journal;
import id.jembatan.fake.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How long it takes from the moment somebody saves an article until a villager reads its new text, in the whole program with
 * the shipped library and 50 ms to the server: a change at a time, then a hundred while people ask without a pause, then with a
 * thousand articles. Where {@code ReloadTest} changes a library of two articles a hundred times, this does it with the shipped one. Ends
 * with 1 where a change on the quiet bot takes more than {@value #MOST_SECONDS} s, or any question of the people went without
 * an article.
 */
public final class Reloading {
    private static final double MOST_SECONDS = 2;
    private static final int CHANGES = 20;
    private static final int CHANGES_UNDER_LOAD = 100;
    private static final int PEOPLE = 16;
    private static final int MANY_ARTICLES = 1_000;
    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final Duration STRETCH = Duration.ofSeconds(2);
    private static final Duration TOO_LONG = Duration.ofSeconds(60);

    private static final String ARTICLE = "paspor-biaya";
    private static final Map<String, String> NO_LIMITS = Map.of(
            "JEMBATAN_OUTBOX_PER_SECOND", "10000",
            "JEMBATAN_OUTBOX_PER_CHAT_PER_SECOND", "10000",
            "JEMBATAN_OUTBOX_PER_CHAT_BURST", "10000");

    private final Village village;
    private final Path articles;
    private final Person siti;
    private int version = 1;

    private Reloading(Village village, Path home) {
        this.village = village;
        this.articles = home.resolve("knowledge").resolve("articles");
        this.siti = village.villager(70_000_001);
        village.telegram.latency(LATENCY);
    }

    public static void main(String[] arguments) throws IOException {
        boolean good = shipped(Files.createTempDirectory("jembatan-reload"));
        many(Files.createTempDirectory("jembatan-reload"));
        System.exit(good ? 0 : 1);
    }

    private static boolean shipped(Path folder) throws IOException {
        var home = Shipped.home(folder.resolve("home"));
        try (var village = open(folder, home)) {
            var reloading = new Reloading(village, home);
            double quiet = reloading.tell("Reload", reloading.changes(CHANGES));
            return reloading.underLoad() && quiet <= MOST_SECONDS;
        }
    }

    private static void many(Path folder) throws IOException {
        var home = Shipped.home(folder.resolve("home"));
        multiply(home.resolve("knowledge").resolve("articles"));
        try (var village = open(folder, home)) {
            var reloading = new Reloading(village, home);
            reloading.tell("ReloadOfAThousand", reloading.changes(CHANGES / 4));
        }
    }

    private static Village open(Path folder, Path home) {
        var settings = new HashMap<>(NO_LIMITS);
        settings.put("JEMBATAN_HOME", home.toString());
        return Village.in(folder, settings);
    }

    /** @return the longest, in seconds */
    private double tell(String name, List<Double> seconds) throws IOException {
        var sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "RESULT %s articles=%d changes=%d first=%.2fs median=%.2fs longest=%.2fs%n",
                name,
                count(),
                sorted.size(),
                seconds.getFirst(),
                sorted.get(sorted.size() / 2),
                sorted.getLast());
        return sorted.getLast();
    }

    private boolean underLoad() throws IOException {
        long before = village.telegram.journal().entries().size();
        var end = new AtomicBoolean();
        var crowd = new Crowd(village.telegram, 71_000_000, PEOPLE);
        var asking = CompletableFuture.runAsync(() -> {
            while (!end.get()) {
                crowd.rate(Duration.ZERO, STRETCH);
            }
        });
        try {
            tell("ReloadUnderLoad", changes(CHANGES_UNDER_LOAD));
        } finally {
            end.set(true);
            asking.join();
        }
        var said = village.telegram.journal().of("sendMessage").stream()
                .filter(entry -> entry.number() > before)
                .toList();
        long failed = said.stream().filter(entry -> !isArticle(entry)).count();
        System.out.printf("RESULT ReloadUnderLoad people=%d asked=%d failed=%d%n", PEOPLE, said.size(), failed);
        return failed == 0;
    }

    private static boolean isArticle(Journal.Entry entry) {
        return entry.status() == 200 && entry.param("text").contains(" · v");
    }

    private List<Double> changes(int times) throws IOException {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            seconds.add(change());
        }
        return seconds;
    }

    /** @return the seconds from the saving of a changed article to the first answer with its new text */
    private double change() throws IOException {
        var file = articles.resolve(ARTICLE + ".md");
        String changed = Files.readString(file)
                .replace("\nversion: " + version + "\n", "\nversion: " + (version + 1) + "\n")
                .replaceFirst("\n## Singkat\n.*\n", "\n## Singkat\nPaspor biasa Rp" + (350_000 + version) + ".\n");
        String news = "Rp" + (350_000 + version) + ".";
        version++;
        Files.writeString(file, changed);
        long saved = System.nanoTime();
        long before = village.telegram.journal().entries().size();
        siti.writes(ARTICLE);
        village.telegram.await(entry -> entry.number() > before && reads(entry, news), TOO_LONG);
        return (System.nanoTime() - saved) / 1e9;
    }

    /** Whether this is the answer with these words; asks again where it is another. */
    private boolean reads(Journal.Entry entry, String words) {
        if (entry.chat() != siti.id() || !entry.method().equals("sendMessage")) {
            return false;
        }
        boolean there = entry.param("text").contains(words);
        if (!there) {
            siti.writes(ARTICLE);
        }
        return there;
    }

    private int count() throws IOException {
        try (var files = Files.list(articles)) {
            return (int) files.count();
        }
    }

    /** Copies of the shipped articles, each with ways of asking of its own, until there are enough. */
    private static void multiply(Path articles) throws IOException {
        List<Path> shipped;
        try (var files = Files.list(articles)) {
            shipped = files.sorted().toList();
        }
        for (int i = 0; i < MANY_ARTICLES - shipped.size(); i++) {
            var original = shipped.get(i % shipped.size());
            String id = original.getFileName().toString().replace(".md", "");
            String other = "x" + i / shipped.size();
            String copy = Files.readString(original)
                    .replace("\nid: " + id + "\n", "\nid: " + id + "-" + other + "\n")
                    .replaceAll("\n  - \\{t: \"(.*)\", lang", "\n  - {t: \"$1 " + other + "\", lang");
            Files.writeString(articles.resolve(id + "-" + other + ".md"), copy);
        }
    }
}
