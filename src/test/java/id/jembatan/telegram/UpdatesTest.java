package id.jembatan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.Content;
import id.jembatan.chat.Content.Kind;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.MessageId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UpdatesTest {
    private static final long BOT = 7_000_001;

    private static final Path FOLDER = Path.of("src", "test", "resources", "updates");

    static List<Path> oddities() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER.toString(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void noUpdateCanHurt(Path file) throws IOException {
        String raw = Files.readString(file);

        var read = Updates.read(7, raw, BOT);

        assertThat(Updates.read(7, raw, BOT)).as("pure").isEqualTo(read);
        read.ifPresent(in -> {
            assertThat(in.id()).isEqualTo(7);
            assertThat(in.words()).isNotNull();
            assertThat(in.words().isBlank() || !in.toString().contains(in.words()))
                    .as("prints nobody's words")
                    .isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            photo-captioned,                 PHOTO
            photo,                           PHOTO
            photo-of-album,                  PHOTO
            voice,                           VOICE
            audio,                           AUDIO
            video,                           VIDEO
            video-note,                      VIDEO_NOTE
            document,                        DOCUMENT
            document-without-name,           DOCUMENT
            animation,                       ANIMATION
            """)
    void aFileIsAFileOfItsKind(String file, Kind kind) {
        assertThat(content(file)).isInstanceOfSatisfying(Content.File.class, sent -> {
            assertThat(sent.kind()).isEqualTo(kind);
            assertThat(sent.fileId()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            sticker,       sticker
            sticker-video, sticker
            poll-message,  poll
            dice,          dice
            game,          game
            invoice,       invoice
            paid-media,    paid_media
            giveaway,      giveaway
            checklist,     checklist
            """)
    void whatTheBotCannotUseIsStillAnswered(String file, String kind) {
        assertThat(content(file)).isEqualTo(new Content.Unreadable(kind));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            channel-post
            edited-channel-post
            other-bot-writes
            from-missing
            reaction
            reaction-count
            inline-query
            poll-answer
            chat-boost
            business-message
            no-kind-at-all
            kind-is-null
            kind-is-array
            kind-is-text
            message-without-content
            chat-id-is-text
            deep-1200
            """)
    void whereNoPersonDidAnythingThereIsNothingToHandle(String file) {
        assertThat(read(file)).isEmpty();
    }

    @Test
    void aTextIsSaidByAPersonInAChat() {
        var in = Updates.read(7, """
                {"update_id":1,"message":{"message_id":12,"date":1,"text":"/start@bot i_abc  x",
                 "from":{"id":501,"is_bot":false,"first_name":"Siti","last_name":"A"},
                 "chat":{"id":501,"type":"private"},
                 "reply_to_message":{"message_id":11,"date":1,"chat":{"id":501,"type":"private"}}}}""", BOT).orElseThrow();

        assertThat(in.chat()).isEqualTo(new ChatId(501));
        assertThat(in.privately()).isTrue();
        assertThat(in.message()).isEqualTo(new MessageId(12));
        assertThat(in.replyTo()).contains(new MessageId(11));
        assertThat(in.who().name()).isEqualTo("Siti A");
        assertThat(in.command().orElseThrow().name()).isEqualTo("start");
        assertThat(in.command().orElseThrow().arguments()).containsExactly("i_abc", "x");
    }

    @Test
    void anEditSaysWhatTheMessageSaysNow() {
        assertThat(read("edited-caption").orElseThrow().content()).isInstanceOf(Content.Edited.class);
        assertThat(read("edited-caption").orElseThrow().words()).isNotBlank();
    }

    @Test
    void aPressIsAPressAlsoWhereItsMessageIsGone() {
        for (var file : List.of("callback-inaccessible-message", "callback-neither-message", "callback-foreign-data")) {
            assertThat(read(file)).as(file).hasValueSatisfying(in -> {
                assertThat(in.content()).isInstanceOf(Content.Pressed.class);
                assertThat(in.command()).as("a button is no command").isEmpty();
            });
        }
        assertThat(content("callback-without-data"))
                .isInstanceOfSatisfying(
                        Content.Pressed.class,
                        pressed -> assertThat(pressed.data()).isEmpty());
    }

    @Test
    void whoBlocksTheBotIsOutOfReachAndWhoUnblocksItIsNot() {
        assertThat(content("my-chat-member-blocked")).isEqualTo(new Content.Reachable(false));
        assertThat(content("my-chat-member-unblocked")).isEqualTo(new Content.Reachable(true));
        assertThat(read("my-chat-member-added-to-group")).isEmpty();
    }

    @Test
    void contactsAndPlacesAreRead() {
        assertThat(content("contact")).isInstanceOf(Content.Contact.class);
        assertThat(content("location")).isInstanceOf(Content.Location.class);
    }

    @Test
    void aGroupIsNotPrivateAndItsMoveIsNoticed() {
        assertThat(read("group-text"))
                .hasValueSatisfying(in -> assertThat(in.privately()).isFalse());
        assertThat(read("group-migrated"))
                .map(Incoming::content)
                .hasValueSatisfying(content -> assertThat(content).isInstanceOf(Content.Moved.class));
    }

    private static Content content(String file) {
        return read(file).orElseThrow().content();
    }

    private static Optional<Incoming> read(String file) {
        try {
            return Updates.read(7, Files.readString(FOLDER.resolve(file + ".json")), BOT);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
