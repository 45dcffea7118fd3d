package id.jembatan.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.Shipped;
import id.jembatan.knowledge.Library;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped slots and words read from a question of a person's situation. */
class SituationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Search search;

    @BeforeAll
    static void read() {
        var library = Library.read(Path.of("knowledge"), TODAY).library().orElseThrow();
        search = Search.over(library, Shipped.thresholds());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Indonesian
                "biaya menjadi pembantu rumah tangga di Taiwan                  | taiwan,rumah-tangga",
                "upah buruh pabrik di Malaysia                                  | malaysia,pabrik",
                "kerja merawat lansia di Hong Kong                              | hong-kong,lansia",
                "gaji jaga nenek di Taiwan berapa                               | taiwan,lansia",
                "gaji jaga orang tua di Taichung                                | taiwan,lansia",
                "panti jompo di Jepang menerima orang Indonesia?                | jepang,lansia",
                "perawat rumah sakit di Brunei digaji berapa                    | brunei,tenaga-kesehatan",
                "kerja kebun sawit di Sabah                                     | malaysia,ladang",
                "jadi awak kapal ikan di Taiwan                                 | taiwan,nelayan",
                "kuli bangunan di Arab Saudi                                    | arab-saudi,bangunan",
                "pengasuh bayi di Singapura                                     | singapura,rumah-tangga",
                "saya belum menikah, siapa yang memberi izin                    | belum-menikah",
                "saya gadis 20 tahun mau ke Korea                               | korea,belum-menikah",
                "suami saya setuju saya berangkat                               | menikah",
                "suami saya minggat, siapa yang tanda tangan                    | cerai",
                "saya janda anak dua                                            | cerai",
                "istri saya meninggal tahun lalu                                | cerai",
                "sudah cerai dengan suami                                       | cerai",
                "perpanjang paspor di Riyadh                                    | arab-saudi",
                "kosongan di Johor mau pulang                                   | malaysia",
                // slang
                "gaji art hk brp ya kak                                         | hong-kong,rumah-tangga",
                "plrt malaysia gajinya brp min                                  | malaysia,rumah-tangga",
                "baby sitter ke singapore                                       | singapura,rumah-tangga",
                "caregiver jpn gmn syaratnya, di tokyo                          | jepang,lansia",
                "abk taiwan biayanya brp sih                                    | taiwan,nelayan",
                "kerja proyek di saudi                                          | arab-saudi,bangunan",
                "gw masih single ijinnya sapa                                   | belum-menikah",
                "jomblo bs brgkt kan                                            | belum-menikah",
                // Javanese
                "rewang nang Malaysia bayarane piro                             | malaysia,rumah-tangga",
                "bojoku minggat, sing tanda tangan sopo                         | cerai",
                "aku durung rabi, ijine sopo                                    | belum-menikah",
                "bojoku gak ngijini                                             | menikah",
                "njogo wong tuwo nang Taiwan bayarane piro                      | taiwan,lansia",
                "kulo rondo, ijin saking sinten                                 | cerai",
                "nyambut damel teng pabrik wonten Korea                         | korea,pabrik",
                // Madurese
                "alako e pabrik Taiwan bajaranna berempa                        | taiwan,pabrik",
                "lake ta' endha' tandha tangan                                  | menikah",
                "engko' la atellak, ijinna dhari sapa                           | cerai",
                "alako e kebbun ka Malaysia                                     | malaysia,ladang",
                "babu ka Hongkong gajina berempa                                | hong-kong,rumah-tangga",
            })
    void aSituationIsReadFromTheQuestion(String question, String told) {
        assertThat(told(question)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "berapa biaya bikin paspor",
                "apa arti BPJS",
                "siapa yang menjaga anak saya kalau saya berangkat",
                "orang tua saya sakit, saya mau pulang",
                "orang tua tidak mengizinkan",
                "ditawari jadi operator judi online gaji 15 juta",
                "calo lewat jalur laut malam hari",
                "saya dirawat di rumah sakit, siapa yang membayar",
                "sawah mau dijual untuk ongkos",
                "nikah siri, siapa yang memberi izin",
                "kantor imigrasi Jember di mana",
                "HP disita di penampungan",
                "alamat rumah di KK beda",
                "gaji tidak dibayar tiga bulan",
                "piro regane paspor",
                "desa narik dhuwit ta",
                "sorat ijin molae dhimma",
            })
    void nothingIsReadIntoOtherQuestions(String question) {
        assertThat(told(question)).isEmpty();
    }

    /** Countries, then work, then marital status, whatever the order in the question. */
    private static String told(String question) {
        return search.ask(question, TODAY).told().key();
    }
}
