package id.jembatan.store;

import id.jembatan.chat.Sent;

/**
 * What came of a row of the outbox in the end; it is not tried again.
 *
 * @param sent delivered, refused or unknown
 * @param whole whether nothing else that carries the same entry into the same chat is still to be done
 */
public record Settled(OutboxRow row, Sent sent, boolean whole) {}
