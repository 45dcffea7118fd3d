package id.jembatan.knowledge;

/**
 * A village that has a link of its own.
 *
 * @param id such as {@code dukuh-dempok}
 * @param name as people call it
 * @param district the kecamatan it lies in
 */
public record Village(String id, String name, String district) {}
