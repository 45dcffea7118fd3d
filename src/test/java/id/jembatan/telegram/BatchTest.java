package id.jembatan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.store.Inbox.Update;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    @Test
    void everyUpdateIsKeptLetterForLetter() throws IOException {
        String first = "{\"update_id\":10,\"message\":{\"text\":\"\\ud83c\\udd98 a\"}}";
        String second = "{ \"message\" : {\"update_id\":99,\"text\":\"}{\"},\n \"update_id\" : 11 }";

        assertThat(Batch.split("{\"ok\":true,\"result\":[" + first + " ,\n" + second + "]}"))
                .containsExactly(new Update(10, first), new Update(11, second));
    }

    @Test
    void lettersOfTwoUnitsDoNotShiftTheCut() throws IOException {
        String[] all = new String[2_000]; // longer than any buffer of the parser
        for (int i = 0; i < all.length; i++) {
            all[i] = "{\"update_id\":" + i + ",\"message\":{\"text\":\"🆘 ꦗꦮ é " + "🙏".repeat(i % 7) + "\"}}";
        }

        var updates = Batch.split("{\"ok\":true,\"result\":[" + String.join(",", all) + "]}");

        assertThat(updates).extracting(Update::raw).containsExactly(all);
    }

    @Test
    void oneThatNobodyCanReadDoesNotTakeItsNeighboursWithIt() throws IOException {
        String deep = "{\"update_id\":11,\"message\":" + "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000) + "}";
        String odd = "{\"update_id\":12,\"message\":[[[]],{}]}";
        String good = "{\"update_id\":13,\"message\":{\"text\":\"baik\"}}";

        var updates =
                Batch.split("{\"result\":[{\"update_id\":10}," + deep + "," + odd + "," + good + "],\"ok\":true}");

        assertThat(updates).extracting(Update::id).containsExactly(10L, 11L, 12L, 13L);
        assertThat(updates.get(1).raw()).isEqualTo(deep);
        assertThat(updates.get(3).raw()).isEqualTo(good);
    }

    @Test
    void nothingIsNothing() throws IOException {
        assertThat(Batch.split("{\"ok\":true,\"result\":[]}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "<html>502</html>",
                "{\"ok\":true}",
                "{\"ok\":true,\"result\":true}",
                "{\"ok\":true,\"result\":{}}",
                "{\"ok\":true,\"result\":[",
                "{\"ok\":true,\"result\":[{\"update_id\":1}",
                "{\"ok\":true,\"result\":[{\"update_id\":1},{\"update_id\":2,\"mess",
                "{\"ok\":true,\"result\":[{\"update_id\":1},{\"update_id\":2}]",
                "{\"ok\":true,\"result\":[1,{\"update_id\":2}]}",
            })
    void anAnswerThatIsNotWholeIsNotUsedAtAll(String answer) {
        assertThatThrownBy(() -> Batch.split(answer)).isInstanceOf(IOException.class);
    }
}
