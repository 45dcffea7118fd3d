package id.jembatan;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.cli.Jembatan;
import id.jembatan.cli.Surroundings;
import id.jembatan.config.Config;
import id.jembatan.files.Yaml;
import id.jembatan.files.YamlException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;

/** What README.md says can be typed, opened, set and read is there. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path SAMPLES = Path.of("src/test/resources/readme");
    private static final Path CODE = Path.of("src/main/java/id/jembatan");

    private static final int MOST_FILES = 11;
    private static final int LONGEST_FILE = 300;

    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\R(.*?)^```");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern INLINE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern PATH = Pattern.compile(
            "(src|config|knowledge|\\.ci|\\.github)/[\\w./<>-]*|[\\w-]+\\.(md|xml)|Dockerfile|LICENSE|jembatan");
    private static final Pattern VARIABLE = Pattern.compile("JEMBATAN_[A-Z_]*[A-Z]");
    private static final Pattern HOW_IT_WORKS = Pattern.compile("(?ms)^## How it works$(.*?)(?=^## |\\z)");
    private static final Pattern JAVA_FILE = Pattern.compile("(?:[a-z]+/)?[A-Z]\\w*\\.java");

    /** Read by the launcher alone. */
    private static final Set<String> THE_LAUNCHERS = Set.of("JEMBATAN_JAVA", "JEMBATAN_BUILD");

    @Test
    void everyCommandCanBeTyped() throws IOException {
        assertThat(commands(Files.readString(README))).hasSizeGreaterThan(5);
        assertThat(commandsNobodyKnows(README)).isEmpty();
        assertThat(commandsNobodyKnows(SAMPLES.resolve("good.md"))).isEmpty();
        assertThat(commandsNobodyKnows(SAMPLES.resolve("bad.md")))
                .containsExactly(
                        "mvn -Pfaster verify",
                        "./jembatan serve",
                        "./jembatan ask --jsn",
                        "./jembatan check --date 2027-06-01");
    }

    @Test
    void everyFileIsThere() throws IOException {
        assertThat(filesThatAreNot(README)).isEmpty();
        assertThat(filesThatAreNot(SAMPLES.resolve("good.md"))).isEmpty();
        assertThat(filesThatAreNot(SAMPLES.resolve("bad.md")))
                .containsExactly(
                        "config/texts/jv.properties",
                        "knowledge/artikel/<id>.md",
                        "src/site/markdown/handbook.md",
                        "INSTALL.md");
    }

    @Test
    void everySettingIsOne() throws IOException {
        assertThat(settingsNobodyKnows(README)).isEmpty();
        assertThat(settingsNobodyKnows(SAMPLES.resolve("good.md"))).isEmpty();
        assertThat(settingsNobodyKnows(SAMPLES.resolve("bad.md")))
                .containsExactly("outbox.per_hour", "JEMBATAN_OUTBOX_PER_HOUR");
    }

    @Test
    void theWayOfAMessageIsShortAndCanBeFollowed() throws IOException {
        assertThat(way(Files.readString(README))).hasSizeBetween(5, MOST_FILES);
        assertThat(troubleOnTheWay(README)).isEmpty();
        assertThat(troubleOnTheWay(SAMPLES.resolve("good.md"))).isEmpty();
        assertThat(troubleOnTheWay(SAMPLES.resolve("bad.md")))
                .containsExactly(
                        "the way begins with cli/Run.java, expected Main.java",
                        "cli/Run.java: no other on the way names it",
                        "talk/Robot.java: no such file",
                        "words/Endings.java: no other on the way names it");
    }

    @Test
    void aLongWayOrAGapInItsNumbersIsFound() throws IOException {
        var lines = new StringBuilder("## How it works\n1 Main.java\n");
        for (int i = 2; i <= MOST_FILES; i++) {
            lines.append(i).append(" cli/Run.java\n");
        }
        lines.append("13 App.java\n");

        assertThat(trouble(lines.toString()))
                .contains("12 files, expected at most 11", "App.java: is number 13, expected 12");
    }

    private static List<String> commandsNobodyKnows(Path readme) throws IOException {
        return commands(Files.readString(readme)).stream()
                .filter(command -> !isKnown(words(command)))
                .toList();
    }

    /** Each call of the launcher or of Maven, from the blocks to be typed and from within sentences. */
    private static List<String> commands(String readme) {
        var typed = SHELL.matcher(readme)
                .results()
                .flatMap(block -> block.group(1).replace("\\\n", " ").lines())
                .flatMap(line -> parts(line).stream());
        return Stream.concat(typed, inline(readme))
                .map(command -> command.replaceFirst("^([A-Z_]+=\\S+ +)+", ""))
                .filter(command -> command.matches("(\\./jembatan|mvn)( .*)?"))
                .toList();
    }

    private static Stream<String> inline(String readme) {
        return INLINE.matcher(FENCED.matcher(readme).replaceAll(""))
                .results()
                .map(code -> code.group(1).strip());
    }

    /** The commands of a line, parted where the shell parts them. */
    private static List<String> parts(String line) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        char quote = 0;
        for (char sign : line.toCharArray()) {
            if (quote == 0 && sign == '#' && (part.isEmpty() || part.toString().endsWith(" "))) {
                break;
            }
            if (quote == 0 && (sign == '|' || sign == ';' || sign == '&')) {
                parts.add(part.toString().strip());
                part.setLength(0);
                continue;
            }
            if (quote == 0 && (sign == '\'' || sign == '"')) {
                quote = sign;
            } else if (sign == quote) {
                quote = 0;
            }
            part.append(sign);
        }
        parts.add(part.toString().strip());
        return parts;
    }

    private static List<String> words(String command) {
        return Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)")
                .matcher(command)
                .results()
                .map(word -> word.group().replaceAll("^(['\"])(.*)\\1$", "$2"))
                .toList();
    }

    private static boolean isKnown(List<String> words) {
        var arguments = words.subList(1, words.size());
        return words.getFirst().equals("mvn") ? hasItsProfiles(arguments) : isParsed(arguments);
    }

    private static boolean hasItsProfiles(List<String> arguments) {
        String pom = read(Path.of("pom.xml"));
        return arguments.stream()
                .filter(argument -> argument.startsWith("-P"))
                .flatMap(argument -> Stream.of(argument.substring(2).split(",")))
                .allMatch(profile -> pom.contains("<id>" + profile + "</id>"));
    }

    private static boolean isParsed(List<String> arguments) {
        var silent = new PrintStream(new ByteArrayOutputStream());
        var here = new Surroundings(
                Map.of(), InputStream.nullInputStream(), silent, silent, new HandClock(Village.TUESDAY_NINE));
        try {
            Jembatan.in(here).parseArgs(arguments.toArray(String[]::new));
            return true;
        } catch (ParameterException e) {
            return false;
        }
    }

    private static List<String> filesThatAreNot(Path readme) throws IOException {
        return inline(Files.readString(readme))
                .filter(code -> PATH.matcher(code).matches())
                .filter(path -> !Files.exists(Path.of(path.replaceFirst("[^/]*<.*", ""))))
                .distinct()
                .toList();
    }

    private static List<String> settingsNobodyKnows(Path readme) throws IOException {
        String text = Files.readString(readme);
        var keys = keys();
        var sections = keys.stream().map(key -> key.split("\\.")[0]).toList();
        var variables = Config.variables();
        return Stream.concat(
                        inline(text)
                                .filter(code ->
                                        code.matches("[a-z]+\\.[a-z_]+") && sections.contains(code.split("\\.")[0]))
                                .filter(key -> !keys.contains(key)),
                        VARIABLE.matcher(text)
                                .results()
                                .map(variable -> variable.group())
                                .filter(variable -> !variables.contains(variable) && !THE_LAUNCHERS.contains(variable)))
                .distinct()
                .toList();
    }

    private static Set<String> keys() {
        try {
            var keys = new HashSet<String>();
            var root = (Yaml.Mapping) Yaml.parse(read(Path.of("config/jembatan.yaml")), 1);
            root.entries().forEach((section, below) -> {
                if (below instanceof Yaml.Mapping mapping) {
                    mapping.entries().keySet().forEach(key -> keys.add(section + "." + key));
                } else {
                    keys.add(section);
                }
            });
            return keys;
        } catch (YamlException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> way(String readme) {
        var section = HOW_IT_WORKS.matcher(readme);
        assertThat(section.find()).as("a section 'How it works'").isTrue();
        return section.group(1)
                .lines()
                .filter(line -> line.matches("\\d+\\.? .*"))
                .toList();
    }

    private static List<String> troubleOnTheWay(Path readme) throws IOException {
        return trouble(Files.readString(readme));
    }

    /** A file is found by reading the others where one of them names its class. */
    private static List<String> trouble(String readme) {
        var trouble = new ArrayList<String>();
        var way = way(readme);
        if (way.size() > MOST_FILES) {
            trouble.add(way.size() + " files, expected at most " + MOST_FILES);
        }
        var files = way.stream().map(ReadmeTest::file).toList();
        if (!files.getFirst().equals("Main.java")) {
            trouble.add("the way begins with " + files.getFirst() + ", expected Main.java");
        }
        for (int i = 0; i < way.size(); i++) {
            String file = files.get(i);
            if (!way.get(i).matches((i + 1) + "\\b.*")) {
                trouble.add(file + ": is number " + way.get(i).split("\\D")[0] + ", expected " + (i + 1));
            }
            if (!Files.isRegularFile(CODE.resolve(file))) {
                trouble.add(file + ": no such file");
                continue;
            }
            long lines = read(CODE.resolve(file)).lines().count();
            if (lines >= LONGEST_FILE) {
                trouble.add(file + ": " + lines + " lines, expected fewer than " + LONGEST_FILE);
            }
            if (!file.equals("Main.java") && others(files, file).noneMatch(code -> names(code, file))) {
                trouble.add(file + ": no other on the way names it");
            }
        }
        return trouble;
    }

    private static String file(String line) {
        var named = JAVA_FILE.matcher(line);
        return named.find() ? named.group() : "no file";
    }

    private static Stream<String> others(List<String> files, String file) {
        return files.stream()
                .filter(other -> !other.equals(file))
                .map(CODE::resolve)
                .filter(Files::isRegularFile)
                .map(ReadmeTest::read);
    }

    private static boolean names(String code, String file) {
        String type = file.replaceFirst(".*/", "").replace(".java", "");
        return Pattern.compile("\\b" + type + "\\b").matcher(code).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
