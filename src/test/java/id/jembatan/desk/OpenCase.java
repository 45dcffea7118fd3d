package id.jembatan.desk;

import static id.jembatan.Village.SOON;

import id.jembatan.Village;
import id.jembatan.fake.Person;
import id.jembatan.fake.Posted;
import java.util.regex.Pattern;

/**
 * A consultation of Siti's that Bu Rina has taken.
 *
 * @param card what Rina took it by
 * @param shown Siti's question as Rina sees it
 */
record OpenCase(Village village, Person siti, Person rina, String code, Posted card, Posted shown) {
    private static final String QUESTION = "nama di paspor salah satu huruf, bagaimana";
    private static final Pattern CODE = Pattern.compile("K-[2-9A-Z]{4}");

    static OpenCase in(Village village) {
        var rina = village.officer(70_000_002, "Bu Rina", "imigrasi");
        var siti = village.villager(70_000_001);
        siti.writes("/petugas");
        siti.hears("Setuju?", SOON);
        siti.presses("Setuju");
        siti.hears("Urusannya", SOON);
        siti.presses("Paspor dan imigrasi");
        siti.hears("Tuliskan pertanyaannya", SOON);
        siti.writes(QUESTION);
        var found = CODE.matcher(siti.hears("Sudah dikirim", SOON).text());
        if (!found.find()) {
            throw new AssertionError("no code was named");
        }
        var card = rina.hears(found.group(), SOON);
        rina.presses("✋ Ambil");
        var shown = rina.hears(QUESTION, SOON);
        siti.hears("sudah membaca", SOON);
        village.settle();
        return new OpenCase(village, siti, rina, found.group(), card, shown);
    }

    void rinaReplies(String text) {
        rina.replies(shown.id(), text);
    }

    /** How often Siti reads this. */
    long sitiReads(String text) {
        return siti.reads().stream()
                .filter(message -> message.text().contains(text))
                .count();
    }

    boolean rinaHeard(String text) {
        return rina.reads().stream().anyMatch(message -> message.text().contains(text));
    }
}
