package id.jembatan.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes formatting out of a text, or says what is wrong with it: core.telegram.org/bots/api#formatting-options. */
final class Formatting {
    private static final Set<String> TAGS = Set.of(
            "b",
            "strong",
            "i",
            "em",
            "u",
            "ins",
            "s",
            "strike",
            "del",
            "span",
            "tg-spoiler",
            "a",
            "tg-emoji",
            "tg-time",
            "code",
            "pre",
            "blockquote");
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9-]*)([^>]*)(>?)");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));");
    private static final String RESERVED = "_*[]()~`>#+-=|{}.!";

    sealed interface Read {}

    record Plain(String text) implements Read {}

    record Broken(String why) implements Read {}

    private Formatting() {}

    static Read read(String text, String mode) {
        return switch (mode) {
            case "HTML" -> html(text);
            case "MarkdownV2" -> markdown(text, true);
            case "Markdown" -> markdown(text, false);
            default -> new Broken("unsupported parse_mode");
        };
    }

    private static Read html(String text) {
        var plain = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(text);
        int from = 0;
        while (tag.find()) {
            plain.append(text, from, tag.start());
            from = tag.end();
            String name = tag.group(2).toLowerCase();
            if (tag.group(4).isEmpty()) {
                return new Broken("Unclosed start tag at byte offset " + tag.start());
            }
            if (tag.group(1).isEmpty()) {
                if (!TAGS.contains(name)) {
                    return new Broken("Unsupported start tag \"" + name + "\" at byte offset " + tag.start());
                }
                open.push(name);
            } else if (open.isEmpty()) {
                return new Broken("Unexpected end tag at byte offset " + tag.start());
            } else if (!open.pop().equals(name) && !name.isEmpty()) {
                return new Broken("Unmatched end tag at byte offset " + tag.start());
            }
        }
        if (!open.isEmpty()) {
            return new Broken("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
        }
        return new Plain(entities(plain.append(text.substring(from)).toString()));
    }

    private static String entities(String text) {
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(entity(found)));
    }

    private static String entity(java.util.regex.MatchResult found) {
        if (found.group(3) != null) {
            return NAMED.getOrDefault(found.group(3), found.group());
        }
        int code = found.group(1) != null ? Integer.parseInt(found.group(1)) : Integer.parseInt(found.group(2), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : found.group();
    }

    /** The second version wants every reserved character that marks nothing to be escaped; the first is lenient. */
    private static Read markdown(String text, boolean second) {
        var plain = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            String mark = mark(text, at, second, open.peek());
            if (c == '\\' && at + 1 < text.length() && RESERVED.indexOf(text.charAt(at + 1)) >= 0) {
                plain.append(text.charAt(at + 1));
                at += 2;
            } else if (mark.equals("]")) {
                var link = Pattern.compile("\\]\\([^)]*\\)").matcher(text).region(at, text.length());
                if (!link.lookingAt()) {
                    return new Broken("Can't find end of a URL at byte offset " + at);
                }
                open.pop();
                at = link.end();
            } else if (!mark.isEmpty()) {
                if (mark.equals(open.peek())) {
                    open.pop();
                } else {
                    open.push(mark);
                }
                at += mark.length();
            } else if (second && RESERVED.indexOf(c) >= 0 && !"`".equals(open.peek()) && !"```".equals(open.peek())) {
                return new Broken("Character '" + c + "' is reserved and must be escaped with the preceding '\\'");
            } else {
                plain.append(c);
                at++;
            }
        }
        return open.isEmpty()
                ? new Plain(plain.toString())
                : new Broken("Can't find end of the entity starting with \"" + open.peek() + "\"");
    }

    /** The mark that begins or ends something at this place; empty where there is none. */
    private static String mark(String text, int at, boolean second, String open) {
        if ("```".equals(open) || "`".equals(open)) {
            return text.startsWith(open, at) ? open : "";
        }
        if ("[".equals(open) && text.charAt(at) == ']') {
            return "]";
        }
        var marks = second
                ? new String[] {"```", "`", "||", "__", "_", "*", "~", "["}
                : new String[] {"```", "`", "_", "*", "["};
        for (String mark : marks) {
            if (text.startsWith(mark, at)) {
                return mark;
            }
        }
        return "";
    }
}
