package id.jembatan.store;

import id.jembatan.chat.Sent;

/**
 * What came of a row of the outbox in the end; it is not tried again.
 *
 * @param sent delivered, refused or unknown
 */
public record Settled(OutboxRow row, Sent sent) {}
