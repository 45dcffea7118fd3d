package id.jembatan;

import id.jembatan.cli.Jembatan;
import id.jembatan.cli.Surroundings;
import java.time.Clock;

/** Arguments in, exit code out. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var here = new Surroundings(System.getenv(), System.in, System.out, System.err, Clock.systemUTC());
        System.exit(Jembatan.in(here).execute(arguments));
    }
}
