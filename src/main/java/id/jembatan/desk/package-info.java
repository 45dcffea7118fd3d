/**
 * What officers do in their private chat with the bot, one class a flow: {@link id.jembatan.desk.Join}, {@link
 * id.jembatan.desk.Queue}, {@link id.jembatan.desk.Take}, {@link id.jembatan.desk.Reply}, {@link id.jembatan.desk.Done},
 * {@link id.jembatan.desk.Stray}; and what they hear of what they sent: {@link id.jembatan.desk.Receipts}. Start at Take. May
 * use {@code talk}, {@code search} and {@code consult}.
 */
package id.jembatan.desk;
