package id.jembatan.desk;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Village;
import id.jembatan.fake.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an officer's reply goes depends on what it answers. */
class ReplyTest {
    @TempDir
    Path folder;

    private Village village;
    private Person joko;
    private OpenCase open;

    @BeforeEach
    void open() {
        village = Village.in(folder);
        joko = village.officer(70_000_003, "Pak Joko", "imigrasi");
        open = OpenCase.in(village);
    }

    @AfterEach
    void close() {
        village.close();
    }

    @Test
    void aReplyToACardIsANoteAndNeverLeaves() {
        open.rina().replies(open.card().id(), "ibu ini sudah pernah datang");

        village.settle();
        assertThat(open.sitiReads("sudah pernah datang")).isZero();
        assertThat(open.rinaHeard("✅ Terkirim")).isFalse();
        assertThat(village.app()
                        .database()
                        .<Long>read(db -> db.createQuery("select count(*) from entry where kind = 'NOTE'")
                                .mapTo(Long.class)
                                .one()))
                .isEqualTo(1);
    }

    @Test
    void onlyTheOwnersReplyLeaves() {
        var card = joko.hears(open.code(), SOON);
        joko.replies(card.id(), "datang saja");

        joko.hears("Bu Rina", SOON);
        village.settle();
        assertThat(open.sitiReads("datang saja")).isZero();
        assertThat(open.rinaHeard("datang saja")).isFalse();
        open.rinaReplies("Bawa KTP asli");
        open.siti().hears("Bawa KTP asli", SOON);
    }

    @Test
    void aReplyLongerThanOneMessageArrivesWhole() {
        String words = "Bawa berkas ini. ".repeat(240).strip(); // with its header just over 4096
        open.rinaReplies(words + " Habis.");

        open.siti().hears("Habis.", SOON);
        village.settle();
        assertThat(open.siti().reads())
                .allSatisfy(message -> assertThat(message.text()).hasSizeLessThanOrEqualTo(4096));
        assertThat(open.rina().reads().stream().filter(message -> message.text().contains("✅ Terkirim")))
                .as("one receipt for the whole")
                .hasSize(1);
    }
}
