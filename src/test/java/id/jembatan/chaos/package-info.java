/**
 * What the program survives: killed, cut off and refused while people write. Slow, so run by {@code mvn -Pchaos verify} alone.
 * Start at {@link id.jembatan.chaos.KillNineIT}. May use what tests may.
 */
package id.jembatan.chaos;
