package id.jembatan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.chat.ChatId;
import id.jembatan.chat.MessageId;
import id.jembatan.store.Links.Link;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    private static final ChatId SITI = new ChatId(501);
    private static final ChatId RINA = new ChatId(502);

    @TempDir
    Path folder;

    @Test
    void aMessageBelongsToItsConsultationInItsOwnChatOnly() {
        try (var books = new Books(folder)) {
            put(books, SITI, 1, new Link(70, Optional.of(71L)));
            put(books, RINA, 1, new Link(80, Optional.empty()));

            assertThat(books.links.of(SITI, new MessageId(1))).contains(new Link(70, Optional.of(71L)));
            assertThat(books.links.of(RINA, new MessageId(1))).contains(new Link(80, Optional.empty()));
            assertThat(books.links.of(SITI, new MessageId(2))).isEmpty();
        }
    }

    @Test
    void whatAMessageBelongsToNeverChanges() {
        try (var books = new Books(folder)) {
            put(books, SITI, 1, new Link(70, Optional.of(71L)));
            put(books, SITI, 1, new Link(99, Optional.empty()));

            assertThat(books.links.of(SITI, new MessageId(1))).contains(new Link(70, Optional.of(71L)));
        }
    }

    @Test
    void itOutlivesARestart() {
        try (var books = new Books(folder)) {
            put(books, SITI, 1, new Link(70, Optional.of(71L)));
        }
        try (var books = new Books(folder)) {
            assertThat(books.links.of(SITI, new MessageId(1))).contains(new Link(70, Optional.of(71L)));
        }
    }

    private static void put(Books books, ChatId chat, long message, Link link) {
        books.database.write(tx -> {
            books.links.put(tx, chat, new MessageId(message), link);
            return null;
        });
    }
}
