package id.jembatan.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with the settings, collected until all is known. Hides whatever looks like a token. */
final class Mistakes {
    private static final Pattern LIKE_A_TOKEN = Pattern.compile("\\d+:[A-Za-z0-9_-]{8,}");

    private record InFile(int line, String text) {}

    private final String file;
    private final List<InFile> inFile = new ArrayList<>();
    private final List<String> inEnvironment = new ArrayList<>();

    /** @param file as it is to be named */
    Mistakes(String file) {
        this.file = file;
    }

    void inFile(int line, String what) {
        inFile.add(new InFile(line, file + ":" + line + ": " + hidden(what)));
    }

    void inEnvironment(String variable, String what) {
        inEnvironment.add(variable + ": " + hidden(what));
    }

    /** @throws ConfigException where there is any */
    void throwIfAny() {
        var all = new ArrayList<String>();
        inFile.stream()
                .sorted(Comparator.comparingInt(InFile::line))
                .map(InFile::text)
                .forEach(all::add);
        inEnvironment.stream().sorted().forEach(all::add);
        if (!all.isEmpty()) {
            throw new ConfigException(all);
        }
    }

    private static String hidden(String text) {
        return LIKE_A_TOKEN.matcher(text).replaceAll("(hidden)");
    }
}
