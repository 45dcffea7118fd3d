package id.jembatan.villager;

import static id.jembatan.Village.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Village;
import id.jembatan.fake.Group;
import id.jembatan.fake.Person;
import id.jembatan.fake.Posted;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bot does in a group: little, and only where it is called. */
class InGroupTest {
    private static final String DANGER = "tolong saya disekap majikan di Johor, tidak boleh pulang";

    @TempDir
    Path folder;

    private Village village;
    private Person siti;
    private Person there;
    private Group group;

    @BeforeEach
    void open() {
        village = Village.in(folder);
        siti = village.villager(70_000_001);
        group = village.telegram.group(-4_000_000_001L, "RT 03");
        group.addsBot(siti);
        there = siti.in(group);
    }

    @AfterEach
    void close() {
        village.settle();
        village.close();
    }

    @Test
    void nothingIsSaidToWhatIsNotForTheBot() {
        there.writes("syarat bikin paspor apa aja min");
        there.writes("/mulai@bot_lain");
        long hers = there.writes("besok kumpul ya");
        there.replies(hers, "syarat bikin paspor apa");
        village.settle();

        assertThat(said()).isEmpty();
        assertThat(people()).isZero();
    }

    @Test
    void calledByNameItAnswersWithTheArticleAndALinkAndNoButtons() {
        there.writes("@" + village.telegram.botName() + " syarat bikin paspor apa aja min");
        village.settle();

        assertThat(said()).singleElement().satisfies(answer -> {
            assertThat(answer.text())
                    .contains("paspor-syarat · v1", village.telegram.botName() + "?start=a_paspor-syarat")
                    .hasSizeLessThanOrEqualTo(600);
            assertThat(answer.labels()).isEmpty();
        });
        assertThat(people()).as("who asks in a group is not kept").isZero();
    }

    @Test
    void aReplyToItAndACommandCallItToo() {
        there.writes("/mulai");
        village.settle();
        assertThat(said().getLast().text()).contains("https://t.me/" + village.telegram.botName());

        there.replies(said().getLast().id(), "paspor");
        village.settle();
        assertThat(said().getLast().text()).contains("Yang mana?", "?start=a_paspor-");
    }

    @Test
    void whatIsAboutOnePersonStaysBetweenThemAndTheBot() {
        there.writes("@" + village.telegram.botName() + " berkas paspor saya nomor 123 sudah sampai mana");
        village.settle();

        assertThat(said())
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).contains("berdua saja"));
    }

    @Test
    void whatAlarmsGetsNoCardButALinkWhereTheyNeverWrote() {
        there.writes(DANGER);
        village.settle();

        assertThat(said())
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.text()).contains("https://t.me/").doesNotContain("110", "bahaya", "disekap"));
    }

    @Test
    void whatAlarmsIsAnsweredInPrivateWhereTheyWroteBefore() {
        siti.writes("halo min");
        siti.hears("Silakan tulis pertanyaannya", SOON);

        there.writes(DANGER);

        siti.hears("☎️", SOON);
        village.settle();
        assertThat(said()).isEmpty();
    }

    private List<Posted> said() {
        return village.telegram.messagesIn(group.id()).stream()
                .filter(Posted::byBot)
                .toList();
    }

    private long people() {
        return village.app()
                .database()
                .read(db -> db.createQuery("select count(*) from person")
                        .mapTo(Long.class)
                        .one());
    }
}
