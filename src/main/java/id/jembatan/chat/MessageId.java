package id.jembatan.chat;

/** A message within its chat, by the channel's number. */
public record MessageId(long value) {}
