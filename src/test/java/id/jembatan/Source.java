package id.jembatan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of the program's own Java, read as text: its string literals, and how it calls a method.
 *
 * @param code the text without comments
 */
record Source(String name, String code) {
    /** A text block, a string or a comment; groups 1 and 2 hold what the first two say. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?s)\"\"\"\\R(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:\\\\.|[^'\\\\])'|//[^\\n]*|/\\*.*?\\*/");

    /** A call's arguments as they are written, each without spaces around it. */
    record Call(String file, List<String> arguments) {}

    static List<Source> all() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Source::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Source of(String name, String text) {
        var code = new StringBuilder();
        var tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            tokens.appendReplacement(code, "");
            code.append(tokens.group().startsWith("/") ? " " : tokens.group());
        }
        return new Source(name, tokens.appendTail(code).toString());
    }

    private static Source read(Path file) {
        try {
            return of(Path.of("src/main/java/id/jembatan").relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> literals() {
        return literals(code);
    }

    static List<String> literals(String code) {
        return TOKEN.matcher(code)
                .results()
                .filter(token -> token.group().startsWith("\""))
                .map(token -> token.group(1) == null ? token.group(2) : token.group(1))
                .toList();
    }

    /** @param method such as {@code texts.say} */
    List<Call> calls(String method) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(method).replace(".", "\\E\\s*\\.\\s*\\Q") + "\\(")
                .matcher(code)
                .results()
                .map(call -> new Call(name, arguments(call.end())))
                .toList();
    }

    /** What stands between here and the bracket that closes, split at its commas. */
    private List<String> arguments(int from) {
        var arguments = new ArrayList<String>();
        var tokens = TOKEN.matcher(code);
        int depth = 0;
        int began = from;
        for (int at = from; ; at++) {
            char sign = code.charAt(at);
            if ((sign == '"' || sign == '\'') && tokens.find(at) && tokens.start() == at) {
                at = tokens.end() - 1;
            } else if (sign == '(' || sign == '{') {
                depth++;
            } else if (depth > 0 && (sign == ')' || sign == '}')) {
                depth--;
            } else if (depth == 0 && (sign == ',' || sign == ')')) {
                arguments.add(code.substring(began, at).strip());
                began = at + 1;
                if (sign == ')') {
                    return arguments;
                }
            }
        }
    }
}
