/**
 * The engine of every conversation: one message in, one decision, one change of the books. Start at {@link
 * id.jembatan.talk.Talk}; what is said and done stands in the flows ({@link id.jembatan.talk.Flow}). May use {@code people},
 * {@code urgent} and Jackson.
 */
package id.jembatan.talk;
