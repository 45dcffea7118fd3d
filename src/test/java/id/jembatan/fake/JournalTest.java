package id.jembatan.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path folder;

    @Test
    void everyRequestIsALineAndNoneHoldsTheToken() throws IOException {
        Path file = folder.resolve("journal.jsonl");
        try (var api = FakeBotApi.start(file)) {
            api.user(501, "Siti").writes("halo");
            var bot = new Caller(api);
            bot.say(501, "token " + api.token());
            bot.say(502, "halo");
            bot.call("getUpdates");
            var lines = Files.readAllLines(file);

            assertThat(lines).hasSize(3).noneMatch(line -> line.contains(api.token()));
            assertThat(lines).allMatch(line -> Json.read(line).isPresent());
            var second = Json.read(lines.get(1)).orElseThrow();
            assertThat(second.path("n").asInt()).isEqualTo(2);
            assertThat(second.path("method").asText()).isEqualTo("sendMessage");
            assertThat(second.path("params").path("chat_id").asLong()).isEqualTo(502);
            assertThat(second.path("status").asInt()).isEqualTo(400);
            assertThat(second.path("effect").asText()).isEqualTo("refused");
            assertThat(lines.get(2)).contains("\"answer\":\"[100001]\"");
        }
    }

    @Test
    void aJournalIsHeldAgainstTheDescription() throws IOException {
        var spec = SpecCheck.find();
        Assumptions.assumeTrue(
                spec.isPresent(), "skipped: ../shared/bot-api/bot-api-10.1.json is not beside this project");
        Path file = folder.resolve("journal.jsonl");
        Files.write(
                file,
                List.of(
                        "{\"method\":\"sendMessage\",\"params\":{\"chat_id\":1,\"text\":\"x\"},\"status\":200}",
                        "{\"method\":\"sendMessage\",\"params\":{\"chat_id\":1,\"text\":7},\"status\":200}",
                        "{\"method\":\"getMe\",\"params\":{},\"status\":200,\"effect\":\"done\",\"answer\":{\"result\":{\"id\":1}}}",
                        "half a line"));

        assertThat(spec.orElseThrow().journal(file))
                .anyMatch(finding -> finding.contains(":2: sendMessage.text: NUMBER"))
                .anyMatch(finding -> finding.contains(":3: User.is_bot: missing"))
                .anyMatch(finding -> finding.contains(":4: not JSON"))
                .noneMatch(finding -> finding.contains(":1: "));
    }
}
