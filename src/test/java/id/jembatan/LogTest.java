package id.jembatan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as {@code config/logback.xml} writes it; nothing is printed. */
class LogTest {
    private static final String TOKEN = "123456789:AAF-not_a_token_of_any_bot_but_as_long";

    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void asShipped() throws JoranException {
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure("config/logback.xml");
        assertThat(context.getStatusManager().getCopyOfStatusList())
                .allSatisfy(status -> assertThat(status.getThrowable()).isNull());
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id.jembatan.talk.Talk", "org.telegram.telegrambots.client", "okhttp3.OkHttpClient"})
    void aTokenNeverShowsNotEvenInsideSomebodysException(String logger) {
        var url = "https://api.telegram.org/bot" + TOKEN + "/sendmessage";
        var failure = new IllegalStateException("no answer from " + url, new RuntimeException("refused: " + url));

        var line = written(logger, "trouble with " + url, failure);

        assertThat(line).contains("trouble with", "no answer from", "bot<redacted>/sendmessage");
        assertThat(line).doesNotContain(TOKEN).doesNotContain(TOKEN.substring(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id.jembatan.talk.Talk", "org.telegram.telegrambots.client"})
    void oneEventIsOneLineInUtc(String logger) {
        assertThat(written(logger, "first\r\nsecond", null))
                .startsWith("2026-11-24T10:00:00.123Z WARN  ")
                .contains("first second")
                .endsWith("\n")
                .hasLineCount(1);
    }

    @Test
    void aFailureOfALibraryStaysOnItsLine() {
        assertThat(written("org.telegram.telegrambots.client", "no network", new IllegalStateException("refused")))
                .contains("no network", "refused")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            id.jembatan.talk.Talk, INFO
            org.telegram.client,   WARN
            okhttp3.OkHttpClient,  WARN
            org.jdbi.v3,           WARN
            org.sqlite.core,       WARN
            """)
    void librariesSpeakUpOnlyInTrouble(String logger, String level) {
        assertThat(context.getLogger(logger).getEffectiveLevel()).isEqualTo(Level.toLevel(level));
    }

    private String written(String logger, String message, Throwable failure) {
        var event = new LoggingEvent("", context.getLogger(logger), Level.WARN, message, failure, null);
        event.setInstant(Instant.parse("2026-11-24T10:00:00.123Z"));
        return new String(appenderOf(logger).getEncoder().encode(event), UTF_8);
    }

    private OutputStreamAppender<ILoggingEvent> appenderOf(String name) {
        for (String prefix = name; ; prefix = prefix.substring(0, Math.max(prefix.lastIndexOf('.'), 0))) {
            var logger = context.getLogger(prefix.isEmpty() ? "ROOT" : prefix);
            var appenders = logger.iteratorForAppenders();
            if (appenders.hasNext()) {
                return (OutputStreamAppender<ILoggingEvent>) appenders.next();
            }
            assertThat(prefix).as("a logger with an appender").isNotEmpty();
        }
    }
}
