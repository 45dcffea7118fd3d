package id.jembatan.config;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.SECONDS;

import id.jembatan.files.Yaml;
import id.jembatan.files.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;

/** Which key of {@code config/jembatan.yaml} is which part of {@link Config}, with its range and default. */
final class ConfigFile {
    static final String NAME = "config/jembatan.yaml";

    private static final int MANY = 100_000;
    private static final Yaml NOTHING = new Yaml.Mapping(1, Map.of());

    private ConfigFile() {}

    static Config read(Map<String, String> variables, Path defaultHome) {
        var mistakes = new Mistakes(NAME);
        var environment = new Environment(variables, mistakes);
        var home = environment.home(defaultHome);
        var settings = new Settings(parse(home.resolve(NAME), mistakes), variables, mistakes);
        var config = config(home, environment, settings);
        settings.complainAboutUnknown();
        environment.complainAboutUnknown(settings.asked());
        mistakes.throwIfAny();
        return config;
    }

    /** Every key there is. */
    static SortedSet<String> keys() {
        var mistakes = new Mistakes(NAME);
        var settings = new Settings(NOTHING, Map.of(), mistakes);
        config(Path.of(""), new Environment(Map.of(), mistakes), settings);
        return settings.asked();
    }

    private static Config config(Path home, Environment environment, Settings settings) {
        return new Config(
                home,
                environment.data(home),
                environment.keyFile(home),
                environment.token(),
                environment.telegramUrl(),
                poll(settings),
                outbox(settings),
                answer(settings),
                consultation(settings),
                retention(settings),
                settings.zone("zone", "Asia/Jakarta"));
    }

    private static Config.Poll poll(Settings settings) {
        return new Config.Poll(
                settings.time("poll.timeout_seconds", SECONDS, 30, 0, 50), settings.whole("poll.limit", 100, 1, 100));
    }

    private static Config.Outbox outbox(Settings settings) {
        return new Config.Outbox(
                settings.whole("outbox.per_second", 25, 1, MANY),
                settings.whole("outbox.per_chat_per_second", 1, 1, MANY),
                settings.whole("outbox.per_chat_burst", 3, 1, MANY),
                settings.whole("outbox.per_group_per_minute", 18, 1, MANY),
                settings.whole("outbox.in_flight", 64, 1, 1_000),
                settings.time("outbox.unknown_after_seconds", SECONDS, 20, 0, 3_600),
                settings.time("outbox.timeout_seconds", SECONDS, 30, 1, 600));
    }

    private static Config.Answer answer(Settings settings) {
        double answerFrom = settings.fraction("answer.answer_from", 0.72);
        double clarifyFrom = settings.fraction("answer.clarify_from", 0.08);
        if (clarifyFrom > answerFrom && settings.isSet("answer.clarify_from")) {
            settings.complain("answer.clarify_from", clarifyFrom, "at most answer_from, which is " + answerFrom);
        } else if (clarifyFrom > answerFrom) {
            settings.complain("answer.answer_from", answerFrom, "at least clarify_from, which is " + clarifyFrom);
        }
        return new Config.Answer(
                answerFrom,
                clarifyFrom,
                settings.fraction("answer.gap", 0.10),
                settings.time("answer.memory_minutes", MINUTES, 10, 0, 1_440));
    }

    private static Config.Consultation consultation(Settings settings) {
        return new Config.Consultation(
                settings.time("consultation.take_hours", HOURS, 4, 1, 240),
                settings.time("consultation.invitation_minutes", MINUTES, 10, 1, 1_440));
    }

    private static Config.Retention retention(Settings settings) {
        return new Config.Retention(
                settings.time("retention.inbox_days", DAYS, 7, 1, 365),
                settings.time("retention.outbox_days", DAYS, 30, 1, 365));
    }

    private static Yaml parse(Path file, Mistakes mistakes) {
        if (!Files.isRegularFile(file)) {
            return NOTHING; // said of the home
        }
        try {
            var yaml = Yaml.parse(Files.readString(file), 1);
            if (yaml instanceof Yaml.Mapping) {
                return yaml;
            }
            mistakes.inFile(yaml.line(), "holds no settings, expected lines such as zone: Asia/Jakarta");
        } catch (YamlException e) {
            mistakes.inFile(e.line(), e.getMessage());
        } catch (IOException e) {
            mistakes.inFile(1, "cannot be read, expected a text in UTF-8");
        }
        return NOTHING;
    }
}
