package id.jembatan.store;

/** Waiting that ends in a fault when the program stops. */
final class Interrupts {
    private Interrupts() {}

    interface Waiting<T> {
        T done() throws InterruptedException;
    }

    static <T> T unlessInterrupted(Waiting<T> waiting) {
        try {
            return waiting.done();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }
}
