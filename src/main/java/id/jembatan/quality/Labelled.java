package id.jembatan.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A question with what the bot should do with it. Immutable.
 *
 * @param articles any of them answers it; empty unless {@code expect} is {@link Expect#ANSWER}
 * @param register how it is written, such as {@code cerita}
 * @param set from which collection it comes, such as {@code jv}
 */
public record Labelled(String question, Expect expect, Set<String> articles, String register, String set) {
    public enum Expect {
        ANSWER,
        URGENT,
        OUTSIDE,
        ESCALATE
    }

    private static final List<String> COLUMNS = List.of("question", "expect", "articles", "register", "set");

    public Labelled {
        articles = Set.copyOf(articles);
    }

    /**
     * Whether it belongs to the third that nobody reads while working on the search, so that its figures tell what strange
     * questions will meet: the SHA-256 of the question begins with a letter.
     */
    public boolean unread() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
            return (digest[0] & 0xF0) >= 0xA0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * @param file tab-separated, UTF-8, the first line names the columns: {@code question, expect, articles, register, set} in
     *     any order, others are passed over; articles are separated by commas
     * @throws IllegalArgumentException with the line that is wrong
     */
    public static List<Labelled> read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var head =
                lines.isEmpty() ? List.<String>of() : List.of(lines.getFirst().split("\t", -1));
        if (!head.containsAll(COLUMNS)) {
            throw new IllegalArgumentException(
                    file + ":1: columns are " + String.join(", ", head) + ", expected " + String.join(", ", COLUMNS));
        }
        var questions = new ArrayList<Labelled>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                questions.add(question(head, lines.get(i).split("\t", -1), file + ":" + (i + 1)));
            }
        }
        return questions;
    }

    private static Labelled question(List<String> head, String[] cells, String where) {
        var values = COLUMNS.stream()
                .map(head::indexOf)
                .map(column -> column < cells.length ? cells[column].strip() : "")
                .toList();
        var articles = Arrays.stream(values.get(2).split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        return new Labelled(
                values.get(0), expect(values.get(1), where), Set.copyOf(articles), values.get(3), values.get(4));
    }

    private static Expect expect(String cell, String where) {
        try {
            return Expect.valueOf(cell.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    where + ": expect is '" + cell + "', expected answer, urgent, outside or escalate", e);
        }
    }
}
