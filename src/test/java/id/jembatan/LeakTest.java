package id.jembatan;

import static id.jembatan.Village.SOON;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.fake.Fault;
import id.jembatan.fake.Person;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * What people wrote, who they are and what opens the bot stays out of the log and out of the plain bytes on disk, also where
 * everything goes wrong.
 */
class LeakTest {
    private static final String WORDS = "kisah-melati-kudus";
    private static final String NAME = "Zubaidahwati";
    private static final String LAST_NAME = "Prawironegara";
    private static final String USER_NAME = "zubaidah_melati";
    private static final String OFFICER = "Rinaningtyas";
    private static final String PHONE = "6281799922277";
    private static final long SITI = 8_102_030_405L;
    private static final long RINA = 8_102_030_406L;
    private static final long GROUP = -4_102_030_407L;
    private static final Pattern CODE = Pattern.compile("K-[2-9A-HJ-NP-TV-Z]{4}");

    @TempDir
    Path folder;

    private final Everything log = new Everything();
    private Village village;
    private Person siti;
    private Person rina;

    @BeforeEach
    void open() {
        log.listen();
        village = Village.in(folder);
        siti = village.telegram.user(SITI, NAME);
        rina = village.officer(RINA, OFFICER, "imigrasi");
    }

    @AfterEach
    void close() {
        log.stop();
    }

    @Test
    void nothingOfAnybodyIsInTheLogOrInPlainOnDisk() throws IOException {
        asks();
        String code = opensACase();
        isAnswered(code);
        isInDanger();
        sendsAllKindsOfThings();
        sendsWhatNobodyCanRead();
        cannotBeReached();
        isThereWhenAFlowFails();
        isThereWhenTelegramFails();
        isCalledInAGroup();
        village.settle();
        var marks = marks();

        assertThat(standing(marks)).as("while it runs").isEmpty();
        village.restart();
        village.settle();
        village.close();
        assertThat(standing(marks)).as("after it stopped").isEmpty();
        assertThat(log.lines()).hasSizeGreaterThan(50);
        assertThat(log.linesWith(marks)).isEmpty();
    }

    @Test
    void aLeakWouldBeFound() throws IOException {
        village.close();
        LoggerFactory.getLogger("id.jembatan.talk.Talk")
                .trace("update=1", new IllegalStateException("outer", new IOException("inner " + WORDS)));
        Files.write(folder.resolve("data/one"), ("x" + WORDS).getBytes(UTF_16LE));
        Files.write(folder.resolve("data/two"), ("\0" + PHONE).getBytes(UTF_8));

        assertThat(log.linesWith(List.of(WORDS))).hasSize(1);
        assertThat(standing(List.of(WORDS, PHONE)))
                .containsExactlyInAnyOrder("data/one: " + WORDS, "data/two: " + PHONE);
    }

    private void asks() {
        siti.writes("syarat bikin paspor apa aja min");
        siti.hears("paspor-syarat", SOON);
        siti.presses("👎");
        siti.hears("Apa yang kurang", SOON);
        siti.presses("Kurang jelas");
        siti.writes(WORDS + " paspor");
        village.settle();
    }

    private String opensACase() {
        village.clock.forward(Duration.ofMinutes(1));
        siti.writes("/petugas");
        siti.hears("Setuju?", SOON);
        siti.presses("Setuju");
        siti.hears("Urusannya", SOON);
        siti.presses("Paspor dan imigrasi");
        siti.hears("Tuliskan pertanyaannya", SOON);
        siti.photo(WORDS);
        var code = CODE.matcher(siti.hears("Sudah dikirim", SOON).text());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private void isAnswered(String code) {
        var card = rina.hears(code, SOON);
        rina.presses("✋ Ambil");
        var shown = rina.hears(WORDS, SOON);
        village.settle();
        rina.replies(shown.id(), "jawaban " + WORDS);
        var answer = siti.hears("jawaban " + WORDS, SOON);
        rina.repliesWithPhoto(shown.id(), WORDS);
        rina.replies(card.id(), "catatan " + WORDS);
        rina.writes("nyasar " + WORDS);
        village.settle();
        long reply = siti.replies(answer.id(), "balasan " + WORDS);
        village.settle();
        siti.edits(reply, "ralat " + WORDS);
        village.settle();
    }

    private void isInDanger() {
        siti.writes("tolong saya disekap majikan " + WORDS);
        siti.hears("☎️", SOON);
        siti.presses("Butuh bantuan sekarang");
        siti.hears("Petugas sudah diberi tahu", SOON);
    }

    private void sendsAllKindsOfThings() {
        siti.contact(PHONE, NAME);
        siti.location(-8.1724, 113.7003);
        siti.sticker("😀");
        siti.poll(WORDS, "ya", "tidak");
        siti.voice();
        siti.videoNote();
        siti.album(2, WORDS);
        siti.document(WORDS + ".pdf", WORDS);
        siti.forwards(WORDS);
        siti.writes("/" + WORDS + " " + WORDS);
        siti.starts(WORDS);
        siti.starts("i_" + WORDS);
        village.telegram.raw(from("\"text\":\"halo " + WORDS + "\""));
        village.settle();
    }

    /** Each holds the words where a number or an object belongs: what a parser says about it must not repeat them. */
    private void sendsWhatNobodyCanRead() {
        for (var content : List.of(
                "\"text\":{\"%s\":1}",
                "\"photo\":\"%s\"",
                "\"reply_to_message\":\"%s\"",
                "\"contact\":{\"phone_number\":[\"%s\"]}",
                "\"entities\":[{\"type\":\"url\",\"offset\":\"%s\"}]",
                "\"voice\":{\"duration\":\"%s\",\"file_id\":7}",
                "\"location\":{\"latitude\":\"%s\"}",
                "\"text\":\"\\u0000%s\\ud800\"")) {
            village.telegram.raw(from(content.formatted(WORDS)));
        }
        for (var update : List.of(
                "{\"message\":{\"message_id\":\"%s\",\"chat\":{\"id\":8102030405},\"from\":{\"id\":8102030405}}}",
                "{\"message\":{\"message_id\":1,\"date\":\"%s\",\"chat\":{\"id\":\"%s\"},\"text\":\"%s\"}}",
                "{\"message\":[\"%s\"]}",
                "{\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":8102030405,\"first_name\":[\"%s\"]},\"data\":{\"%s\":1}}}",
                "{\"my_chat_member\":{\"chat\":\"%s\"}}")) {
            village.telegram.raw(update.replace("%s", WORDS));
        }
        village.settle();
    }

    private void cannotBeReached() {
        siti.blocks();
        village.settle();
        var shown = rina.hears("ralat " + WORDS, SOON);
        rina.replies(shown.id(), "halo " + WORDS);
        rina.hears("memblokir", SOON);
        siti.unblocks();
        village.settle();
    }

    /** A table that refuses makes every flow that books something fail in the middle. */
    private void isThereWhenAFlowFails() {
        village.app().database().write(tx -> tx.db().execute("""
                create trigger refuse before insert on entry begin select raise(abort, 'refused'); end"""));
        siti.writes("/kasus");
        siti.writes("tambahan " + WORDS);
        siti.writes("tolong saya disekap majikan lagi " + WORDS);
        village.settle();
        assertThat(log.lines()).anyMatch(line -> line.contains("ERROR"));
        village.app().database().write(tx -> tx.db().execute("drop trigger refuse"));
    }

    private void isThereWhenTelegramFails() {
        var shown = rina.hears("ralat " + WORDS, SOON);
        for (var fault : List.of(
                Fault.on("sendMessage").times(1).tooMany(1),
                Fault.on("sendMessage").times(1).badGateway(),
                Fault.on("sendMessage").times(1).cutBefore(),
                Fault.on("sendMessage").times(1).cutAfter(),
                Fault.on("sendMessage").times(1).truncated(),
                Fault.on("sendMessage")
                        .times(1)
                        .body(200, "{\"ok\":true,\"result\":{\"message_id\":\"" + WORDS + "\"}}"),
                Fault.on("sendMessage").times(1).answer(400, "Bad Request: strange: " + WORDS),
                Fault.on("getUpdates").times(1).badGateway(),
                Fault.on("getUpdates").times(1).cutBefore(),
                Fault.on("getUpdates").times(1).body(200, "{\"ok\":true,\"result\":[\"" + WORDS + "\"]}"),
                Fault.on("getUpdates").times(1).tooMany(1))) {
            village.telegram.fault(fault);
            siti.writes("syarat bikin paspor apa aja min");
            rina.replies(shown.id(), "kabar " + WORDS);
            village.settle();
        }
        village.telegram.clearFaults();
    }

    private void isCalledInAGroup() {
        var group = village.telegram.group(GROUP, WORDS);
        group.addsBot(siti);
        siti.in(group).writes("halo " + WORDS);
        siti.in(group).writes("tolong saya disekap majikan " + WORDS);
        village.settle();
    }

    private static String from(String content) {
        return """
                {"message":{"message_id":900001,"date":1795485600,
                 "from":{"id":%1$d,"is_bot":false,"first_name":"%2$s","last_name":"%3$s","username":"%4$s"},
                 "chat":{"id":%1$d,"type":"private","first_name":"%2$s","last_name":"%3$s","username":"%4$s"},
                 %5$s}}""".formatted(SITI, NAME, LAST_NAME, USER_NAME, content);
    }

    private List<String> marks() {
        var marks = new TreeSet<>(List.of(
                WORDS,
                NAME,
                LAST_NAME,
                USER_NAME,
                OFFICER,
                PHONE,
                village.telegram.token(),
                village.telegram.token().split(":")[1],
                Long.toString(SITI),
                Long.toString(RINA),
                Long.toString(GROUP)));
        for (long chat : List.of(SITI, RINA)) {
            village.telegram
                    .messagesIn(chat)
                    .forEach(message -> marks.addAll(message.json().findValuesAsText("file_id")));
        }
        assertThat(marks)
                .hasSizeGreaterThan(15)
                .allSatisfy(mark -> assertThat(mark.length()).isGreaterThan(5));
        return List.copyOf(marks);
    }

    /** Which file of the data folder holds which mark, in either way that text is written. */
    private List<String> standing(List<String> marks) throws IOException {
        var standing = new ArrayList<String>();
        try (var files = Files.walk(folder.resolve("data"))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var bytes = Files.readAllBytes(file);
                marks.stream()
                        .filter(mark -> holds(bytes, mark, UTF_8) || holds(bytes, mark, UTF_16LE))
                        .forEach(mark -> standing.add(folder.relativize(file) + ": " + mark));
            }
        }
        return standing;
    }

    private static boolean holds(byte[] bytes, String mark, Charset letters) {
        var wanted = mark.getBytes(letters);
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
