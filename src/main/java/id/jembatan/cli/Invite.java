package id.jembatan.cli;

import id.jembatan.Facts;
import id.jembatan.config.Config;
import id.jembatan.desk.Join;
import id.jembatan.people.Invitations;
import id.jembatan.people.People;
import id.jembatan.people.Person.Grant;
import id.jembatan.people.Role;
import id.jembatan.store.Database;
import id.jembatan.store.Meta;
import id.jembatan.store.Sealed;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "invite",
        mixinStandardHelpOptions = true,
        description = "Print a link by which an officer or admin joins; it holds once and for ten minutes.",
        footer = {"", "Works beside a running bot. Give the link to that person alone."})
final class Invite implements Callable<Integer> {
    private final Surroundings here;

    @Spec
    private CommandSpec spec;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "officer or admin")
    private String role;

    @Option(names = "--desk", paramLabel = "DESK", description = "The officer's desk: a file name in knowledge/desks.")
    private Optional<String> desk = Optional.empty();

    Invite(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        var config = Config.read(here.environment(), here.defaultHome());
        var facts = Facts.read(config.home(), here.today(config.zone()));
        var grant = grant(facts.library().desks().keySet());
        if (!Files.isDirectory(config.data())) {
            here.err().println("jembatan: " + config.data() + " does not exist yet; start './jembatan run' once first");
            return Exit.CONFIG;
        }
        try (var database = Database.open(config.data().resolve("jembatan.db"))) {
            var sealed = Sealed.withKey(config.keyFile(), () -> {});
            var meta = new Meta(database);
            sealed.requireFits(meta);
            var life = config.consultation().invitationLife();
            var invitations = new Invitations(database, new People(database, sealed), here.clock(), life);
            String parameter = Join.parameter(invitations.invite(grant));
            here.out()
                    .println(new Meta(database)
                            .get(Meta.BOT_NAME)
                            .map(name -> "https://t.me/" + name + "?start=" + parameter)
                            .orElse("/start " + parameter));
            here.err()
                    .println("Holds once, for " + life.toMinutes() + " minutes. Opening the link joins as " + role
                            + desk.map(" at "::concat).orElse("") + ".");
            return 0;
        }
    }

    private Grant grant(Set<String> desks) {
        return switch (role) {
            case "admin" -> {
                if (desk.isPresent()) {
                    throw wrong("--desk is '" + desk.get() + "', but an admin has no desk");
                }
                yield new Grant(Role.ADMIN, "");
            }
            case "officer" ->
                new Grant(
                        Role.OFFICER,
                        desk.filter(desks::contains)
                                .orElseThrow(() -> wrong("--desk is "
                                        + desk.map(name -> "'" + name + "'").orElse("missing") + ", expected one of "
                                        + String.join(", ", desks))));
            default -> throw wrong("--role is '" + role + "', expected officer or admin");
        };
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
