/**
 * Looks at what a villager wrote for danger, before anything else happens. Start at {@link id.jembatan.urgent.Triage}. Pure:
 * rules in, text in, an alarm or nothing out. May use {@code words} and {@code files}.
 */
package id.jembatan.urgent;
