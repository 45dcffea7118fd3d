package id.jembatan.knowledge;

/**
 * Something read from a file, with the lines it stands on.
 *
 * @param id what it is called by; empty where the file does not say
 */
record Entry<T>(String id, T value, Fields fields) {
    /** Such as {@code contacts/nasional.yaml:3}. */
    String place() {
        return fields.file() + ":" + fields.line("id");
    }
}
