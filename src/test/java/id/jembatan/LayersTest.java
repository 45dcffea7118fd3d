package id.jembatan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import id.jembatan.chat.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may use what. Every package is on the list {@link #LAYERS}; what a package may use, it may use with all that package
 * may use. The classes in {@code id.jembatan.broken} exist to show that each rule can fail.
 */
class LayersTest {
    private static final String ROOT = "id.jembatan";
    private static final String BROKEN = ROOT + ".broken";
    private static final Path SOURCES = Path.of("src/main/java/id/jembatan");

    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String COMMONMARK = "org.commonmark..";
    private static final String LUCENE = "org.apache.lucene..";
    private static final String JDBI = "org.jdbi..";
    private static final String SQLITE = "org.sqlite..";
    private static final String TINK = "com.google.crypto.tink..";
    private static final String TELEGRAMBOTS = "org.telegram.telegrambots..";
    private static final String OKHTTP = "okhttp3..";
    private static final String OKIO = "okio.."; // the streams in OkHttp's signatures
    private static final String KOTLIN = "kotlin.."; // and the language it is written in

    private static final List<String> EVERYWHERE = List.of("java..", "javax..", "org.slf4j..");

    /**
     * One package.
     *
     * @param uses the packages it may use, and through them what they may use
     * @param libraries the packages of libraries it may use, in ArchUnit's notation
     */
    private record Layer(String name, String because, List<String> uses, List<String> libraries) {
        String in(String root) {
            return root + "." + name + "..";
        }

        Layer with(String... more) {
            return new Layer(name, because, uses, List.of(more));
        }
    }

    /** Not on the list: cli and the root package, which may use everything and which nobody else may use. */
    private static final Map<String, Layer> LAYERS = byName(
            layer("files", "a mistake in a file is found by reading alone").with(JACKSON),
            layer("config", "settings are facts, known before anything else is", "files"),
            layer("chat", "a conversation is the same on every channel"),
            layer("words", "what people type is understood without library or database", "files"),
            layer("urgent", "danger is seen before anything else is asked", "words"),
            layer("knowledge", "the library is the same whoever asks", "words", "urgent")
                    .with(JACKSON, COMMONMARK),
            layer("search", "an answer depends on the question and the library, not on who asks", "knowledge")
                    .with(LUCENE),
            layer("quality", "the library and the search are judged as villagers meet them", "search"),
            layer("store", "the books know nothing of what they are kept for", "chat", "config")
                    .with(JDBI, SQLITE, TINK, JACKSON),
            layer("people", "who somebody is does not depend on what is asked", "knowledge", "store"),
            layer("consult", "a consultation goes the same way on every channel", "people"),
            layer("talk", "the engine knows no flow by name", "people", "urgent")
                    .with(JACKSON),
            layer("villager", "flows decide, they neither send nor search by themselves", "talk", "search", "consult"),
            layer("desk", "flows decide, they neither send nor search by themselves", "talk", "search", "consult"),
            layer("telegram", "Telegram is one channel of several", "chat", "store")
                    .with(TELEGRAMBOTS, OKHTTP, OKIO, KOTLIN, JACKSON),
            layer("console", "the terminal is one channel of several", "chat", "store"),
            layer("ops", "whoever watches over the bot does not take part in it", "talk", "search", "consult"));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<ArchRule> everyPackage() {
        return LAYERS.values().stream().map(layer -> staysInside(ROOT, layer));
    }

    static Stream<ArchRule> everywhere() {
        return rulesFor(ROOT);
    }

    @ParameterizedTest
    @MethodSource
    void everyPackage(ArchRule rule) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource
    void everywhere(ArchRule rule) {
        rule.check(OURS);
    }

    @Test
    void everyRuleCanFail() {
        var broken = new ClassFileImporter().importPackages(BROKEN);

        assertThat(staysInside(BROKEN, LAYERS.get("words"))
                        .evaluate(broken)
                        .getFailureReport()
                        .getDetails())
                .anySatisfy(detail -> assertThat(detail).contains("Guess", "org.apache.lucene.index.Term"))
                .anySatisfy(detail -> assertThat(detail).contains("Guess", "broken.desk.Rush"))
                .noneSatisfy(detail -> assertThat(detail).contains("Letters"));
        assertThat(rulesFor(BROKEN))
                .allSatisfy(rule -> assertThat(rule.evaluate(broken).hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
    }

    @Test
    void whatAPackageMayUseItMayUseWithAllThatPackageMayUse() {
        assertThat(reach(ROOT, LAYERS.get("search")))
                .contains(ROOT + ".words..", ROOT + ".files..", LUCENE, COMMONMARK)
                .doesNotContain(ROOT + ".store..", JDBI);
    }

    @Test
    void everyPackageSaysWhatItIsForAndStandsOnTheMap() throws IOException {
        var map = Files.readString(Path.of("src/site/markdown/architecture.md"));
        for (String name : packages()) {
            assertThat(SOURCES.resolve(name).resolve("package-info.java")).exists();
            assertThat(map).as("the map in architecture.md").contains("| `" + name + "` |");
        }
    }

    private static ArchRule staysInside(String root, Layer layer) {
        return classes()
                .that()
                .resideInAPackage(layer.in(root))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(reach(root, layer).toArray(String[]::new))
                .allowEmptyShould(true)
                .because(layer.because());
    }

    private static Stream<ArchRule> rulesFor(String root) {
        return Stream.of(
                classes()
                        .should()
                        .resideInAnyPackage(known(root))
                        .because("a package that is not on the map has no rule"),
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("a newcomer reads from one end to the other"),
                noClassBut(root, ".Main")
                        .accessTargetWhere(target(
                                "the target ends the program",
                                target -> isOf(target, System.class, "exit")
                                        || isOf(target, Runtime.class, "exit", "halt")))
                        .because("whoever started something must be able to stop it in order"),
                noClassBut(root, ".Main")
                        .accessTargetWhere(target("the target is the machine's own clock", LayersTest::asksForTheTime))
                        .because("tests set the clock by hand"),
                noClassBut(root, ".Main", ".cli.", ".console.")
                        .accessTargetWhere(target(
                                "the target writes to the terminal",
                                target -> isOf(target, System.class, "out", "err")
                                        || isOf(target, Throwable.class, "printStackTrace")))
                        .because("what happens is said in the log, where it can be searched for secrets"),
                noClassBut(root, ".store.Outbox", ".talk.Talk")
                        .accessTargetWhere(target("the target sends", LayersTest::sends))
                        .because("what is said is a row first: only the outbox sends, and Talk's last apology"));
    }

    private static boolean asksForTheTime(AccessTarget target) {
        if (isOf(target, System.class, "currentTimeMillis")
                || isOf(target, Clock.class, "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds")
                || isOf(target, InstantSource.class, "system")) {
            return true;
        }
        return target instanceof AccessTarget.CodeUnitAccessTarget call
                && (call.getOwner().getPackageName().equals("java.time")
                                && call.getName().equals("now")
                                && call.getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class))
                        || call.getOwner().isEquivalentTo(Date.class)
                                && call.getRawParameterTypes().isEmpty());
    }

    private static boolean sends(AccessTarget target) {
        return target.getOwner().isAssignableTo(Channel.class)
                && target.getName().equals("send");
    }

    private static boolean isOf(AccessTarget target, Class<?> owner, String... names) {
        return target.getOwner().isAssignableTo(owner) && List.of(names).contains(target.getName());
    }

    private static DescribedPredicate<JavaAccess<?>> target(String what, Predicate<AccessTarget> which) {
        return describe(what, access -> which.test(access.getTarget()));
    }

    /** @param exceptions a class with what is inside it, or where it ends with a dot, a package */
    private static ClassesShould noClassBut(String root, String... exceptions) {
        return noClasses()
                .that(describe(
                        "are outside " + String.join(", ", exceptions),
                        type -> Stream.of(exceptions).noneMatch(exception -> isWithin(type, root + exception))))
                .should();
    }

    private static boolean isWithin(JavaClass type, String name) {
        return name.endsWith(".")
                ? type.getName().startsWith(name)
                : type.getName().equals(name) || type.getName().startsWith(name + "$");
    }

    /** Of {@code files} only the package itself is for everyone: the reading stays in one place. */
    private static Set<String> reach(String root, Layer layer) {
        var reach = new TreeSet<>(EVERYWHERE);
        reach.add(root + ".files..");
        reach.add(layer.in(root));
        reach.addAll(layer.libraries());
        layer.uses().stream()
                .filter(name -> !name.equals("files"))
                .forEach(name -> reach.addAll(reach(root, LAYERS.get(name))));
        return reach;
    }

    private static String[] known(String root) {
        var known = new ArrayList<>(List.of(root, root + ".cli.."));
        LAYERS.values().forEach(layer -> known.add(layer.in(root)));
        return known.toArray(String[]::new);
    }

    private static List<String> packages() throws IOException {
        try (var folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Layer layer(String name, String because, String... uses) {
        return new Layer(name, because, List.of(uses), List.of());
    }

    private static Map<String, Layer> byName(Layer... layers) {
        var byName = new LinkedHashMap<String, Layer>();
        for (Layer layer : layers) {
            byName.put(layer.name(), layer);
        }
        return byName;
    }
}
