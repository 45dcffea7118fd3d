package id.jembatan.knowledge;

/**
 * A law that articles rest on.
 *
 * @param name as articles cite it, such as {@code PP 45/2024}
 * @param title what it is about
 * @param status whether it still holds
 * @param successor what changed it or stands in its place; empty where nothing did
 */
public record Law(String name, String title, Status status, String successor) {
    public enum Status {
        IN_FORCE,
        AMENDED,
        /** What rests on it is not answered any more. */
        REVOKED
    }
}
