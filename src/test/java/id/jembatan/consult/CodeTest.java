package id.jembatan.consult;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {
    @ParameterizedTest
    @CsvSource({"K-7F3Q, K-7F3Q", "k-7f3q, K-7F3Q", "7f3q, K-7F3Q", "' K-7F3Q ', K-7F3Q"})
    void itMayBeTypedInAnyWayPeopleTypeIt(String typed, String code) {
        assertThat(Code.typed(typed)).contains(new Code(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "K-", "K-7F3", "K-7F3QQ", "K-7F3O", "K-1F3Q", "K-ILO0", "K 7F3Q", "' or 1=1 --", "K-７F3Q"})
    void whatIsNoneIsNone(String typed) {
        assertThat(Code.typed(typed)).isEmpty();
    }

    @Test
    void aNewOneIsRandomAndReadsAsItWasMade() {
        var seen = new HashSet<Code>();
        for (int i = 0; i < 1_000; i++) {
            var code = Code.random();
            assertThat(code.text()).matches("K-[2-9A-HJ-KM-NP-TV-Z]{4}");
            assertThat(Code.typed(code.text())).contains(code);
            seen.add(code);
        }
        assertThat(seen).hasSizeGreaterThan(980); // of 810,000
    }
}
