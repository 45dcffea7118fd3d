package id.jembatan.search;

import id.jembatan.Shipped;
import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Article.Phrasing;
import id.jembatan.knowledge.Article.Risk;
import id.jembatan.knowledge.Article.Status;
import id.jembatan.words.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Six articles, enough to tell the rules of the search by. */
final class SmallLibrary {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final Words WORDS = Words.read(Path.of("knowledge/words"), problem -> {});
    /** Among so few articles the search is never very sure. */
    static final Thresholds THRESHOLDS =
            new Thresholds(0.5, 0.08, 0.1, Shipped.thresholds().weights());

    static final Article COST = article(
            "paspor-biaya",
            "Biaya paspor",
            "Paspor biasa Rp 350.000, paspor elektronik Rp 650.000.",
            "Berapa biaya bikin paspor?",
            "paspor elektronik bayarnya berapa",
            "harga paspor 48 halaman",
            "pira biayane gawe paspor");
    static final Article CHILD = article(
            "paspor-anak",
            "Paspor anak",
            "Orang tua ikut datang dan membawa akta kelahiran.",
            "Bagaimana membuat paspor anak?",
            "syarat paspor untuk bayi",
            "bikin paspor anak harus ikut bapak ibu?",
            "paspor balita perlu akta lahir tidak");
    static final Article LOST = article(
            "paspor-hilang-rusak",
            "Paspor hilang atau rusak",
            "Lapor polisi dulu, lalu datang ke kantor imigrasi.",
            "Paspor saya hilang, harus bagaimana?",
            "paspor rusak kena air, dendanya berapa",
            "paspor sobek masih bisa dipakai tidak",
            "kehilangan paspor lapor ke mana");
    static final Article OFFICE = article(
            "kantor-imigrasi-jember",
            "Kantor Imigrasi Jember",
            "Kantor buka Senin sampai Jumat.",
            "Di mana alamat kantor imigrasi Jember?",
            "jam buka kantor imigrasi",
            "imigrasi Jember hari Sabtu buka tidak");
    static final Article VISA = article(
            "visa-kerja",
            "Visa kerja",
            "Bekerja harus dengan visa kerja, bukan visa wisata.",
            "Apa itu visa kerja?",
            "boleh kerja pakai visa wisata",
            "bedanya visa kerja dan visa turis");
    static final Article INTERVIEW = article(
            "paspor-wawancara",
            "Wawancara paspor",
            "Jawab jujur untuk apa paspor dibuat.",
            "Apa yang ditanya waktu wawancara paspor?",
            "wawancara imigrasi ditanya apa saja",
            "permohonan paspor ditolak setelah wawancara");

    static final List<Article> ALL = List.of(COST, CHILD, LOST, OFFICE, VISA, INTERVIEW);

    private SmallLibrary() {}

    static Article article(String id, String title, String brief, String... questions) {
        return article(id, title, brief, Status.LIVE, LocalDate.of(2027, 5, 23), List.of(), questions);
    }

    static Article withNegatives(Article article, String... negatives) {
        return copy(article, article.status(), article.expires(), List.of(negatives));
    }

    static Article with(Article article, Status status) {
        return copy(article, status, article.expires(), article.negatives());
    }

    static Article expiring(Article article, LocalDate last) {
        return copy(article, article.status(), last, article.negatives());
    }

    /** The six, this one instead of its namesake. */
    static List<Article> allBut(Article changed) {
        return ALL.stream()
                .map(article -> article.id().equals(changed.id()) ? changed : article)
                .toList();
    }

    private static Article copy(Article article, Status status, LocalDate expires, List<String> negatives) {
        var questions = article.questions().stream().map(Phrasing::text).toArray(String[]::new);
        return article(article.id(), article.title(), article.body().brief(), status, expires, negatives, questions);
    }

    private static Article article(
            String id,
            String title,
            String brief,
            Status status,
            LocalDate expires,
            List<String> negatives,
            String... questions) {
        return new Article(
                id,
                title,
                title,
                status,
                1,
                "dokumen",
                "imigrasi",
                List.of("cpmi"),
                List.of("semua"),
                Stream.of(questions).map(text -> new Phrasing(text, "id")).toList(),
                negatives,
                List.of(),
                List.of(),
                LocalDate.of(2026, 11, 24),
                Optional.empty(),
                expires,
                Risk.LOW,
                new Article.Body(brief, List.of(), "", ""),
                List.of());
    }
}
