/**
 * The words of any conversation: what a person did ({@link id.jembatan.chat.Incoming}), what is to be done in a chat ({@link
 * id.jembatan.chat.Outgoing}), and the way to people ({@link id.jembatan.chat.Channel}). Start at Incoming. Knows no Telegram,
 * no database and no library; uses the JDK only.
 */
package id.jembatan.chat;
