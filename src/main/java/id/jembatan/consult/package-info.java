/**
 * Consultations: what no article settled and an officer follows up, each message of it, and who owns it. Start at {@link
 * id.jembatan.consult.Consultations}. May use {@code people} and what that may use.
 */
package id.jembatan.consult;
