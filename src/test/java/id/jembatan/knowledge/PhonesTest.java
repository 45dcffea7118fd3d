package id.jembatan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {
    private static final Phones PHONES = new Phones(Set.of("110", "129", "0800-1000", "175", ""));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text                          | number in it
            Telepon +62 812-9007-0027 saja  | +62 812-9007-0027
            Kantor (0331) 335494.           | (0331) 335494
            WA 0812 3456 7890, ya           | 0812 3456 7890
            Nomornya 081234567890.          | 081234567890
            Bebas pulsa 0800-1000           | 0800-1000
            Tanya ke 1500-910.              | 1500-910
            Tanya ke 14031.                 | 14031
            Hubungi 119.                    | 119
            hubungi ke nomor 112            | 112
            Polisi (110)                    | 110
            Polisi: 110.                    | 110
            Ke SAPA 129, gratis             | 129
            """)
    void aTelephoneNumberIsSeen(String text, String number) {
        assertThat(PHONES.in(text).values()).containsExactly(number);
        assertThat(PHONES.in(text).firstKey()).isEqualTo(text.indexOf(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hubungi {kontak:polisi-110}.",
                "Biayanya Rp110.000.",
                "Biayanya Rp 350.000 atau 0,5 juta.",
                "Lihat UU 18/2017 dan PP 110/2024.",
                "Pasal 378 KUHP, Pasal 110 dan Ps. 129.",
                "Berlaku sejak 17-10-2024 atau 2024-10-17.",
                "Umur 18 sampai 45 tahun.",
                "Antre di loket 3, buka 08.00 sampai 16.00.",
                "Paspor 48 halaman.",
                "Denda 1500.000 rupiah"
            })
    void otherNumbersMayStand(String text) {
        assertThat(PHONES.in(text)).isEmpty();
    }
}
