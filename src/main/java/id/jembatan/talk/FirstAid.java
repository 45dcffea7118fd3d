package id.jembatan.talk;

/**
 * What is said when everything else failed, held in memory.
 *
 * @param apology to any message; names the hotlines
 * @param urgent to a message that alarms: the red card as plain text
 */
public record FirstAid(String apology, String urgent) {}
