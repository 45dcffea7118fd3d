package id.jembatan.chaos;

import id.jembatan.fake.FakeBotApi;
import id.jembatan.fake.Posted;
import id.jembatan.store.Sealed;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of everything that villagers did.
 *
 * @param updates what they did
 * @param lost villagers without an answer, without the code of what they opened, or of whose code no officer heard
 * @param duplicateConsultations consultations beyond one for each opening, and codes told that are not in the books
 * @param maxCopies how often the most repeated message was said
 * @param duplicates messages that were said before, word for word and button for button, in the same chat
 * @param misrouted messages that answer another chat's question, or tell another chat's code
 * @param unanswered presses whose waiting sign never ended
 * @param failed updates whose handling threw
 * @param violations requests that broke Telegram's rules
 * @param integrity what SQLite says of the file
 */
record Findings(
        int updates,
        int lost,
        int duplicateConsultations,
        int maxCopies,
        int duplicates,
        int misrouted,
        int unanswered,
        int failed,
        int violations,
        String integrity) {
    private static final Pattern CODE = Pattern.compile("K-\\w{4}");

    /** @param officer the chat that hears of every consultation */
    static Findings of(List<Villager> villagers, FakeBotApi telegram, long officer, Books books, Sealed sealed) {
        var chats = books.chatsByRow(sealed);
        var codes = books.codesByChat();
        var cards = cards(telegram.messagesIn(officer));
        int lost = 0;
        int twice = 0;
        int misrouted = 0;
        for (var villager : villagers) {
            var own = codes.getOrDefault(villager.chat(), List.of());
            var told = villager.codes().collect(Collectors.toSet());
            var answered = villager.answeredRows().toList();
            lost += answered.isEmpty() || villager.walks() && told.isEmpty() || !cards.containsAll(told) ? 1 : 0;
            twice += Math.max(0, own.size() - 1) + Math.max(0, told.size() - 1);
            misrouted += count(answered.stream().filter(row -> chats.getOrDefault(row, 0L) != villager.chat()));
            misrouted += count(told.stream().filter(code -> !own.contains(code)));
        }
        var known = codes.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        misrouted += count(cards.stream().filter(code -> !known.contains(code)));
        var copies = Stream.concat(villagers.stream().map(Villager::chat), Stream.of(officer))
                .flatMap(chat -> copies(telegram.messagesIn(chat)).stream())
                .toList();
        return new Findings(
                villagers.stream().mapToInt(Villager::updates).sum(),
                lost,
                twice,
                copies.stream().mapToInt(Long::intValue).max().orElse(0),
                copies.stream().mapToInt(count -> count.intValue() - 1).sum(),
                misrouted,
                telegram.unansweredPresses().size(),
                books.failures(),
                telegram.violations().size(),
                books.integrity());
    }

    boolean areGood() {
        return lost == 0
                && duplicateConsultations == 0
                && maxCopies <= 2
                && misrouted == 0
                && unanswered == 0
                && failed == 0
                && violations == 0
                && integrity.equals("ok");
    }

    /** For machines: keys and values on one line. */
    String line() {
        return ("updates=%d lost=%d duplicateConsultations=%d maxCopies=%d duplicates=%d misrouted=%d unanswered=%d failed=%d"
                        + " violations=%d integrity=%s")
                .formatted(
                        updates,
                        lost,
                        duplicateConsultations,
                        maxCopies,
                        duplicates,
                        misrouted,
                        unanswered,
                        failed,
                        violations,
                        integrity);
    }

    private static int count(Stream<?> those) {
        return Math.toIntExact(those.count());
    }

    private static Collection<Long> copies(List<Posted> messages) {
        return messages.stream()
                .filter(Posted::byBot)
                .collect(Collectors.groupingBy(
                        message -> List.of(message.text(), message.buttons()), Collectors.counting()))
                .values();
    }

    /** The codes on an officer's cards. */
    private static Set<String> cards(List<Posted> messages) {
        return messages.stream()
                .flatMap(card -> CODE.matcher(card.text()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
