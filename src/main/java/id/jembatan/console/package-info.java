/**
 * The same bot at a terminal, for trying it without Telegram. Start at {@link id.jembatan.console.Console}. May use {@code
 * chat} and {@code store}.
 */
package id.jembatan.console;
