package id.jembatan.scenario;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.App;
import id.jembatan.Shipped;
import id.jembatan.Village;
import id.jembatan.fake.Person;
import id.jembatan.fake.Posted;
import id.jembatan.knowledge.Library;
import id.jembatan.scenario.Script.What;
import id.jembatan.search.Decision;
import id.jembatan.search.Search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Plays one script with the program as shipped, line by line. */
final class Play implements AutoCloseable {
    private static final long VILLAGER = 70_000_001;
    private static final String NAME = "Sulastri";
    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_BUTTON = 32;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Library LIBRARY =
            Library.read(Path.of("knowledge"), TODAY).library().orElseThrow();
    private static final Search SEARCH = Search.over(LIBRARY, Shipped.thresholds());

    private final Path folder;
    private final Map<Character, Person> cast = new HashMap<>();
    /** How many messages of the bot there were when somebody last did something. */
    private final Map<Character, Integer> read = new HashMap<>();
    /** How many of the messages after those lines were about. */
    private final Map<Character, Integer> heard = new HashMap<>();

    private Village village;
    private String lastText = "";
    private Duration took = Duration.ZERO;

    Play(Path folder) {
        this.folder = folder;
        Shipped.copy(Path.of("config"), home().resolve("config"));
        Shipped.copy(Path.of("knowledge"), home().resolve("knowledge"));
    }

    /** @throws AssertionError naming the file and the line */
    void play(Script script) {
        for (var line : script.lines()) {
            try {
                play(line.what());
                prove(line.what());
                past(line.what());
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(script.name() + ":" + line.number() + ": " + e.getMessage(), e);
            }
        }
        village().settle();
        assertThat(village().telegram.unansweredPresses()).as(script.name()).isEmpty();
        cast.getOrDefault('W', person('W')).reads().forEach(Play::assertFits);
        cast.forEach((who, person) -> person.reads().forEach(message -> assertTellsNothing(who, message)));
    }

    private void play(What what) {
        switch (what) {
            case What.Says(var who, var text) -> act(who, text, person -> person.writes(text));
            case What.Forwards(var text) -> act('W', text, person -> person.forwards(text));
            case What.Presses(var who, var button) ->
                act(who, lastText, person -> person.presses(label(person, button)));
            case What.Hears(var who, var parts, var buttons) -> assertHeard(who, parts, buttons);
            case What.HearsNot(var who, var part) -> assertNotHeard(who, part);
            case What.HearsNothing() -> assertThat(news('W')).isEmpty();
            case What.Joins(var desk) -> join(desk);
            case What.Decides(var decision, var article) -> assertDecided(decision, article);
            case What.Counts(var table, var number) -> assertThat(count(table)).isEqualTo(number);
            case What.Within(var seconds) -> assertThat(took).isLessThan(Duration.ofSeconds(seconds));
            case What.Passes(var number, var unit) -> pass(number, unit);
            case What.Changes change -> change(change);
        }
    }

    /** That this expectation can fail: broken in any way, it does. */
    private void prove(What what) {
        for (var broken : Broken.of(what, what instanceof What.HearsNot(var who, var part) ? news(who) : List.of())) {
            if (holds(broken)) {
                throw new AssertionError("proves nothing, for this would hold too: " + broken);
            }
        }
    }

    private boolean holds(What what) {
        try {
            play(what);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    /** What is heard next comes after what this line was about. */
    private void past(What what) {
        if (what instanceof What.Hears(var who, var parts, var buttons)) {
            heard.merge(who, 1 + Heard.first(next(who), parts, buttons), Integer::sum);
        }
    }

    private interface Action {
        Object of(Person person);
    }

    private void act(char who, String text, Action action) {
        village().settle();
        for (char each : List.of('W', 'P', 'A')) {
            if (each == 'W' || cast.containsKey(each)) {
                read.put(each, person(each).reads().size());
            }
        }
        heard.clear();
        lastText = text;
        long from = System.nanoTime();
        action.of(person(who));
        village().settle();
        took = Duration.ofNanos(System.nanoTime() - from);
    }

    /** What the bot said since somebody last did something. */
    private List<Posted> news(char who) {
        var all = person(who).reads();
        return all.subList(Math.min(read.getOrDefault(who, 0), all.size()), all.size());
    }

    /** Those that no line was about yet, nor one after them. */
    private List<Posted> next(char who) {
        return news(who).stream().skip(heard.getOrDefault(who, 0)).toList();
    }

    private void assertHeard(char who, List<String> parts, List<String> buttons) {
        assertThat(Heard.first(next(who), parts, buttons))
                .as(
                        "a message with %s %s, but: %s",
                        parts,
                        buttons,
                        next(who).stream()
                                .map(message -> message.text() + " " + message.labels())
                                .toList())
                .isNotNegative();
    }

    /** Neither in a message nor on a button. */
    private void assertNotHeard(char who, String part) {
        assertThat(news(who)).noneMatch(message -> Heard.says(message, part));
    }

    private static String label(Person person, String button) {
        return person.reads().reversed().stream()
                .flatMap(message -> message.labels().stream())
                .filter(label -> Heard.isLabel(label, button))
                .findFirst()
                .orElse(button);
    }

    private void join(String desk) {
        if (desk.isEmpty()) {
            cast.put('A', village().admin(70_000_009));
        } else {
            cast.put('P', village().officer(70_000_002, "Bu Rina", desk));
        }
    }

    private Person person(char who) {
        if (who == 'W') {
            return cast.computeIfAbsent('W', any -> village().telegram.user(VILLAGER, NAME));
        }
        if (!cast.containsKey(who)) {
            throw new AssertionError(who + " has not joined");
        }
        return cast.get(who);
    }

    private void assertDecided(String decision, String article) {
        boolean urgent = LIBRARY.triage().look(lastText).isPresent();
        var verdict = SEARCH.ask(
                lastText,
                LocalDate.ofInstant(
                        village().clock.instant(), village().config().zone()));
        String found = verdict.decision().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        assertThat(urgent ? "urgent" : found).isEqualTo(decision);
        if (!article.isEmpty()) {
            assertThat(about(verdict.decision())).isEqualTo(article);
        }
    }

    private static String about(Decision decision) {
        return switch (decision) {
            case Decision.Answer(var article) -> article.id();
            case Decision.Choose(var article, var missing) -> article.id();
            case Decision.Expired(var article) -> article.id();
            case Decision.Clarify ignored -> "";
            case Decision.Escalate ignored -> "";
            case Decision.Outside ignored -> "";
        };
    }

    private int count(String what) {
        String table = Map.of("konsultasi", "consultation", "tulisan", "entry", "suara", "feedback")
                .get(what);
        return village()
                .app()
                .database()
                .read(db -> db.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    private void pass(int number, String unit) {
        village().settle();
        var time = switch (unit) {
            case "menit" -> Duration.ofMinutes(number);
            case "jam" -> Duration.ofHours(number);
            case "hari" -> Duration.ofDays(number);
            default -> throw new AssertionError("menit, jam or hari, not " + unit);
        };
        village().clock.forward(time);
    }

    /** Where the bot runs already, until it has taken the change up. */
    private void change(What.Changes change) {
        var file = home().resolve("knowledge/articles/" + change.article() + ".md");
        try {
            String text = Files.readString(file);
            assertThat(text).contains(change.stands());
            Files.writeString(file, text.replace(change.stands(), change.instead()));
            if (village != null) {
                awaitKept(change);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private void awaitKept(What.Changes change) {
        var kept = App.keptLibrary(village.config()).resolve("articles/" + change.article() + ".md");
        long until = System.nanoTime() + SOON.toNanos();
        while (!read(kept).contains(change.instead())) {
            if (System.nanoTime() > until) {
                throw new AssertionError("the bot did not take the change up within " + SOON);
            }
            Thread.onSpinWait();
        }
    }

    /** Nothing while the bot puts another folder there. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static void assertFits(Posted message) {
        assertThat(message.text().length()).as(message.text()).isLessThanOrEqualTo(LONGEST_TEXT);
        assertThat(message.labels()).allMatch(label -> label.length() <= LONGEST_BUTTON);
    }

    private static void assertTellsNothing(char who, Posted message) {
        if (who != 'W') {
            assertThat(message.text()).doesNotContain(Long.toString(VILLAGER), NAME, "@");
        }
    }

    private Village village() {
        if (village == null) {
            village = Village.in(folder, Map.of("JEMBATAN_HOME", home().toString()));
        }
        return village;
    }

    private Path home() {
        return folder.resolve("home");
    }

    @Override
    public void close() {
        if (village != null) {
            village.close();
        }
    }
}
