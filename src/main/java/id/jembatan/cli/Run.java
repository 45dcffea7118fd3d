package id.jembatan.cli;

import id.jembatan.App;
import id.jembatan.Facts;
import id.jembatan.config.Config;
import id.jembatan.store.Lease;
import id.jembatan.telegram.Poller;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Serve Telegram until stopped with Ctrl-C or SIGTERM.",
        footer = {
            "",
            "Exit codes: 143 stopped by SIGTERM and 130 by Ctrl-C, with everything put away,",
            "70 database damaged, 75 another instance runs, 78 a setting or a file is wrong."
        })
final class Run implements Callable<Integer> {
    private final Surroundings here;

    Run(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() throws InterruptedException {
        var config = Config.read(here.environment(), here.defaultHome());
        if (config.token().isEmpty()) {
            here.err()
                    .println("jembatan: set JEMBATAN_TELEGRAM_TOKEN (or JEMBATAN_TELEGRAM_TOKEN_FILE) to the bot's"
                            + " token from @BotFather; './jembatan chat' needs none");
            return Exit.CONFIG;
        }
        var lease = Lease.on(config.data());
        if (lease.isEmpty()) {
            here.err().println("jembatan: another instance already runs on " + config.data());
            return Exit.TEMPORARY;
        }
        try {
            return serve(config);
        } finally {
            lease.get().close();
        }
    }

    private int serve(Config config) throws InterruptedException {
        var facts = Facts.read(config.home(), Optional.of(App.keptLibrary(config)), here.today(config.zone()));
        var end = new CompletableFuture<Integer>();
        var app = App.onTelegram(config, here.clock(), facts, why -> end.complete(explain(why)));
        var stopped = new CompletableFuture<Void>();
        var hook = new Thread(() -> {
            end.complete(0);
            stopped.join(); // the process ends only once everything is put away
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try (app) {
            app.start();
            return end.join();
        } finally {
            stopped.complete(null);
        }
    }

    private int explain(Poller.Fatal why) {
        return switch (why) {
            case TOKEN_REFUSED -> {
                here.err()
                        .println("jembatan: Telegram refuses the token in JEMBATAN_TELEGRAM_TOKEN;"
                                + " ask @BotFather for the current one");
                yield Exit.CONFIG;
            }
            case ANOTHER_INSTANCE -> {
                here.err().println("jembatan: another process polls Telegram with this token; stop it first");
                yield Exit.TEMPORARY;
            }
        };
    }
}
