package id.jembatan.cli;

import id.jembatan.Facts.BadLibraryException;
import id.jembatan.config.ConfigException;
import id.jembatan.store.DamagedDatabaseException;
import id.jembatan.store.WrongKeyException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands as one; a mistake that a person made is told in plain lines, never as a stack trace. */
@Command(
        name = "jembatan",
        mixinStandardHelpOptions = true,
        versionProvider = Jembatan.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "A Telegram bot that tells villagers how to work abroad the legal way.",
        footer = {
            "",
            "Settings are in config/jembatan.yaml; the token comes from JEMBATAN_TELEGRAM_TOKEN.",
            "'jembatan COMMAND --help' explains a command."
        })
public final class Jembatan implements Runnable {
    private final Surroundings here;

    @Spec
    private CommandSpec spec;

    private Jembatan(Surroundings here) {
        this.here = here;
    }

    public static CommandLine in(Surroundings here) {
        var line = new CommandLine(new Jembatan(here))
                .addSubcommand(new Run(here))
                .addSubcommand(new Chat(here))
                .addSubcommand(new Ask(here))
                .addSubcommand(new CheckLibrary(here))
                .addSubcommand(ArticleCommand.in(here))
                .addSubcommand(new Evaluate(here))
                .addSubcommand(new Fit(here))
                .addSubcommand(new Teach(here))
                .addSubcommand(new Invite(here));
        line.getSubcommands().values().forEach(one -> one.getCommandSpec().versionProvider(new Version()));
        line.setOut(new PrintWriter(here.out(), true));
        line.setErr(new PrintWriter(here.err(), true));
        line.setExecutionExceptionHandler((e, command, parsed) -> explain(e, here));
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(here.out());
    }

    private static int explain(Exception e, Surroundings here) throws Exception {
        return switch (e) {
            case ConfigException config -> say(config.mistakes(), Exit.CONFIG, here);
            case BadLibraryException library -> say(library.mistakes(), Exit.CONFIG, here);
            case Knowledge.MistakesException library ->
                say(List.of("jembatan: " + library.getMessage()), Exit.CONFIG, here);
            case DamagedDatabaseException damaged ->
                say(
                        List.of("jembatan: the database is damaged (" + damaged.getMessage()
                                + "); restore the data folder from a backup"),
                        Exit.SOFTWARE,
                        here);
            case WrongKeyException key ->
                say(
                        List.of("jembatan: " + key.getMessage()
                                + "; put back the copy of the key that belongs to it (JEMBATAN_KEY_FILE)"),
                        Exit.CONFIG,
                        here);
            case IllegalStateException key
            when key.getCause() instanceof GeneralSecurityException ->
                say(List.of("jembatan: " + key.getMessage()), Exit.CONFIG, here);
            case UncheckedIOException file ->
                say(
                        List.of("jembatan: " + file.getMessage() + ": "
                                + file.getCause().getClass().getSimpleName()),
                        Exit.CONFIG,
                        here);
            default -> throw e;
        };
    }

    private static int say(List<String> lines, int code, Surroundings here) {
        lines.forEach(here.err()::println);
        return code;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Jembatan.class.getPackage().getImplementationVersion();
            return new String[] {"jembatan " + (version == null ? "(not packaged)" : version)};
        }
    }
}
