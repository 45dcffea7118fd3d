/**
 * What must survive: the database with its single writer, the inbox and the outbox, which message belongs to which
 * consultation, and the sealing of what people wrote. Start at {@link id.jembatan.store.Database}, then {@link
 * id.jembatan.store.Outbox}. May use {@code chat}, {@code config}, Jdbi, SQLite, Tink and Jackson.
 */
package id.jembatan.store;
