/**
 * What villagers do with the bot, one class a flow: {@link id.jembatan.villager.Home}, {@link id.jembatan.villager.Ask} (with its
 * parts {@code Questions}, {@code Reading}, {@code Topics} and {@code Misses}), {@link id.jembatan.villager.Open}, {@link
 * id.jembatan.villager.Cases}, {@link id.jembatan.villager.Danger}. Start at Ask. May use {@code talk}, {@code search} and {@code
 * consult}.
 */
package id.jembatan.villager;
