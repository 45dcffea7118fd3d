/**
 * Telegram: fetching updates ({@link id.jembatan.telegram.Poller}), reading them ({@link id.jembatan.telegram.Updates}) and
 * doing what is to be done in a chat ({@link id.jembatan.telegram.Telegram}). Start at Poller. May use {@code chat}, {@code
 * store}, telegrambots, OkHttp and Jackson.
 */
package id.jembatan.telegram;
