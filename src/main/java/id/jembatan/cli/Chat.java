package id.jembatan.cli;

import id.jembatan.App;
import id.jembatan.Facts;
import id.jembatan.config.Config;
import id.jembatan.console.Console;
import id.jembatan.console.Console.Persona;
import id.jembatan.console.Session;
import id.jembatan.people.Person.Grant;
import id.jembatan.people.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        description = "Talk to the same bot here in the terminal; needs no token and keeps nothing.",
        footer = {
            "",
            "Type what a villager would. A number presses the button shown with it.",
            "/sebagai petugas    type as an officer (also petugas2, admin, warga)",
            "/balas 12 TEXT      reply to message #12, as Telegram's reply function does",
            "/edit TEXT          change what you typed last",
            "/keluar             leave"
        })
final class Chat implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Persona> STAFF =
            List.of(new Persona("petugas", 2, true), new Persona("petugas2", 3, true), new Persona("admin", 4, true));

    private final Surroundings here;

    Chat(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("jembatan-chat");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder))); // Ctrl-C leaves nothing either
        try {
            talk(unhurried(Config.read(here.environment(), here.defaultHome()), folder));
            return 0;
        } finally {
            delete(folder);
        }
    }

    private void talk(Config config) {
        var facts = Facts.read(config.home(), here.today(config.zone()));
        var console = new Console(here.out(), facts.texts());
        try (var app = App.on(console, config, here.clock(), facts)) {
            employ(app, facts);
            app.start();
            var session = new Session(console, app.inbox(), STAFF, () -> settle(app), facts.texts(), here.out());
            session.run(
                    new BufferedReader(new InputStreamReader(here.in(), StandardCharsets.UTF_8)),
                    System.console() != null);
        }
    }

    /** The two officers work at every desk, so that one person can try everything. */
    private static void employ(App app, Facts facts) {
        for (var persona : STAFF) {
            var grants = persona.name().equals("admin")
                    ? List.of(new Grant(Role.ADMIN, ""))
                    : facts.library().desks().keySet().stream()
                            .map(desk -> new Grant(Role.OFFICER, desk))
                            .toList();
            var person = app.people().of(persona.sender());
            for (var grant : grants) {
                String token = app.invitations().invite(grant);
                app.database().write(tx -> app.invitations().accept(tx, token, person, persona.name()));
            }
        }
    }

    private static void settle(App app) {
        try {
            app.awaitIdle(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Books of its own, and no limits: a terminal needs none. */
    private static Config unhurried(Config config, Path folder) {
        var outbox = config.outbox();
        var fast = new Config.Outbox(100_000, 100_000, 100_000, 100_000, 1, outbox.unknownAfter(), outbox.timeout());
        return new Config(
                config.home(),
                folder,
                folder.resolve("data.key"),
                Optional.empty(),
                config.telegramUrl(),
                config.poll(),
                fast,
                config.answer(),
                config.consultation(),
                config.retention(),
                config.zone());
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
