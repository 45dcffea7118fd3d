package id.jembatan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.Button;
import id.jembatan.chat.ChatId;
import id.jembatan.chat.Due;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Lane;
import id.jembatan.chat.MessageId;
import id.jembatan.chat.Outgoing;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static final ChatId SITI = new ChatId(501);

    @Test
    void whatFitsStaysAsItIs() {
        var whole = Due.now(Outgoing.say(SITI, "a".repeat(4096)));

        assertThat(Pieces.of(whole)).containsExactly(whole);
        var copy = Due.now(new Outgoing.Copy(SITI, Lane.TALK, SITI, List.of(new MessageId(1)), Optional.empty()));
        assertThat(Pieces.of(copy)).containsExactly(copy);
    }

    @Test
    void aLongTextIsCutAfterALineWhereThereIsOne() {
        String first = "a".repeat(3_000) + "\n";
        String second = "b".repeat(3_000);

        assertThat(texts(first + second)).containsExactly(first, second);
    }

    @Test
    void aLineWithoutEndIsCutWhereItMust() {
        assertThat(texts("a".repeat(10_000))).extracting(String::length).containsExactly(4096, 4096, 1808);
    }

    @Test
    void noLetterIsCutInTwo() {
        assertThat(texts("a" + "🆘".repeat(5_000))).allSatisfy(piece -> {
            assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1)))
                    .isFalse();
        });
    }

    @Test
    void whateverTheTextNothingIsLostAndEveryPieceFits() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String text = someText(random, 4_097 + random.nextInt(12_000));
            var pieces = texts(text);

            assertThat(String.join("", pieces)).isEqualTo(text);
            assertThat(pieces).allSatisfy(piece -> assertThat(piece.length()).isBetween(1, 4096));
        }
    }

    @Test
    void aPieceThatWouldShowNothingIsLeftOut() {
        assertThat(texts("a".repeat(4096) + "\n  \n")).containsExactly("a".repeat(4096));
        assertThat(texts("a" + "\n".repeat(9_000) + "b"))
                .allSatisfy(piece -> assertThat(piece).isNotBlank());
    }

    @Test
    void theFirstQuotesAndTheLastHasTheButtonsAndStandsForTheWhole() {
        var keys = Keys.column(new Button("👍", "au"));
        var tooLong = new Outgoing.Say(SITI, Lane.NOTICE, "a".repeat(9_000), keys, Optional.of(new MessageId(4)));

        var pieces = Pieces.of(Due.carrying(70, 71, tooLong));

        assertThat(pieces).hasSize(3).allSatisfy(piece -> {
            assertThat(piece.what().lane()).isEqualTo(Lane.NOTICE);
            assertThat(piece.consultation()).contains(70L);
        });
        var says = pieces.stream().map(piece -> (Outgoing.Say) piece.what()).toList();
        assertThat(says)
                .extracting(Outgoing.Say::quoting)
                .containsExactly(Optional.of(new MessageId(4)), Optional.empty(), Optional.empty());
        assertThat(says).extracting(Outgoing.Say::keys).containsExactly(Keys.NONE, Keys.NONE, keys);
        assertThat(pieces).extracting(Due::entry).containsOnly(Optional.of(71L));
    }

    private static List<String> texts(String text) {
        return Pieces.of(Due.now(Outgoing.say(SITI, text))).stream()
                .map(due -> ((Outgoing.Say) due.what()).text())
                .toList();
    }

    private static String someText(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> switch (random.nextInt(20)) {
                    case 0 -> "\n";
                    case 1, 2 -> "🆘";
                    default -> "a";
                })
                .collect(Collectors.joining());
    }
}
