package id.jembatan;

import id.jembatan.config.Config;
import id.jembatan.search.Thresholds;
import java.nio.file.Path;
import java.util.Map;

/** What stands in the shipped folders. */
public final class Shipped {
    private Shipped() {}

    public static Thresholds thresholds() {
        return App.thresholds(Config.read(Map.of(), Path.of("").toAbsolutePath()));
    }
}
