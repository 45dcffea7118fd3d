package id.jembatan.config;

import id.jembatan.files.Nearest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is set in the environment alone: folders, token, address. A blank variable counts as not set. */
final class Environment {
    private static final String HOME = "JEMBATAN_HOME";
    private static final String DATA = "JEMBATAN_DATA";
    private static final String KEY_FILE = "JEMBATAN_KEY_FILE";
    private static final String TOKEN = "JEMBATAN_TELEGRAM_TOKEN";
    private static final String TOKEN_FILE = "JEMBATAN_TELEGRAM_TOKEN_FILE";
    private static final String URL = "JEMBATAN_TELEGRAM_URL";
    private static final List<String> OURS = List.of(HOME, DATA, KEY_FILE, TOKEN, TOKEN_FILE, URL);
    /** Read by the launcher before Java starts. */
    private static final Set<String> THE_LAUNCHERS = Set.of("JEMBATAN_JAVA", "JEMBATAN_JVMS", "JEMBATAN_BUILD");

    /** As BotFather writes it: the bot's number, a colon, 35 signs or more. */
    private static final Pattern TOKEN_FORM = Pattern.compile("\\d+:[A-Za-z0-9_-]{35,}");

    private static final URI TELEGRAM = URI.create("https://api.telegram.org");

    private final Map<String, String> variables;
    private final Mistakes mistakes;

    Environment(Map<String, String> variables, Mistakes mistakes) {
        this.variables = variables;
        this.mistakes = mistakes;
    }

    Path home(Path otherwise) {
        var home = path(HOME, otherwise);
        if (!Files.isRegularFile(home.resolve(ConfigFile.NAME))) {
            mistakes.inEnvironment(
                    HOME,
                    "no " + ConfigFile.NAME + " in " + home + ", expected the folder with config/ and knowledge/");
        }
        return home;
    }

    Path data(Path home) {
        return path(DATA, home.resolve("data"));
    }

    Path keyFile(Path home) {
        return path(KEY_FILE, home.resolve("key").resolve("data.key"));
    }

    Optional<Secret> token() {
        var token = value(TOKEN);
        var file = value(TOKEN_FILE);
        if (token.isPresent() && file.isPresent()) {
            mistakes.inEnvironment(TOKEN, "set together with " + TOKEN_FILE + ", expected one of the two");
            return Optional.empty();
        }
        return token.isPresent() ? checked(TOKEN, token.get()) : file.flatMap(this::tokenIn);
    }

    URI telegramUrl() {
        return value(URL).map(this::url).orElse(TELEGRAM);
    }

    /** @param keys of the settings */
    void complainAboutUnknown(SortedSet<String> keys) {
        var known = known(keys);
        for (var variable : variables.keySet()) {
            if (variable.startsWith(Settings.PREFIX)
                    && !known.contains(variable)
                    && !THE_LAUNCHERS.contains(variable)) {
                mistakes.inEnvironment(
                        variable, "unknown variable, the nearest known one is " + Nearest.to(variable, known));
            }
        }
    }

    /** @param keys of the settings, each of which has a variable of its own */
    static SortedSet<String> known(SortedSet<String> keys) {
        var known = new TreeSet<>(OURS);
        keys.forEach(key -> known.add(Settings.variable(key)));
        return known;
    }

    private Optional<Secret> tokenIn(String file) {
        try {
            return checked(TOKEN_FILE, Files.readString(Path.of(file)).strip());
        } catch (IOException | InvalidPathException e) {
            // The name is not repeated: somebody may have put the token itself there.
            mistakes.inEnvironment(
                    TOKEN_FILE, "names no readable text file, expected a file that holds the token alone");
            return Optional.empty();
        }
    }

    private Optional<Secret> checked(String variable, String token) {
        if (TOKEN_FORM.matcher(token).matches()) {
            return Optional.of(new Secret(token));
        }
        mistakes.inEnvironment(
                variable,
                "holds no token, expected what BotFather gave: digits, a colon, 35 or more of A-Z a-z 0-9 _ -");
        return Optional.empty();
    }

    private URI url(String text) {
        try {
            var uri = new URI(text);
            if (isPlain(uri)) {
                return new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), null, null, null);
            }
        } catch (URISyntaxException e) {
            // said below
        }
        // Not repeated either: a token or password may be part of it.
        mistakes.inEnvironment(
                URL,
                "not a plain address, expected http or https, a host, perhaps a port and nothing more: " + TELEGRAM);
        return TELEGRAM;
    }

    private static boolean isPlain(URI uri) {
        var path = uri.getRawPath();
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && uri.getHost() != null
                && uri.getPort() != 0
                && uri.getPort() <= 65_535
                && uri.getRawUserInfo() == null
                && (path == null || path.isEmpty() || path.equals("/"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private Path path(String variable, Path otherwise) {
        try {
            return value(variable)
                    .map(Path::of)
                    .orElse(otherwise)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            mistakes.inEnvironment(variable, "not a path: " + e.getReason());
            return otherwise.toAbsolutePath().normalize();
        }
    }

    private Optional<String> value(String variable) {
        return Optional.ofNullable(variables.get(variable)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
