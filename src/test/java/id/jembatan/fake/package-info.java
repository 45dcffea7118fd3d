/**
 * Telegram, played by a local server: chats, updates, limits, faults, and a check of everything the bot sends.
 * Start at {@link id.jembatan.fake.FakeBotApi}; {@link id.jembatan.fake.Person} and {@link id.jembatan.fake.Group} are those who
 * talk to the bot. May use Jackson and the JDK's HTTP server, nothing of the bot itself.
 */
package id.jembatan.fake;
