/**
 * The library: articles, contacts, desks, matters, topics, danger rules and word lists, read from a folder, checked as a
 * whole and kept as one immutable snapshot. Start at {@link id.jembatan.knowledge.Library}. May use {@code files}, {@code
 * words}, {@code urgent}, Jackson and commonmark; words nothing: what is wrong is a {@link id.jembatan.files.Problem}.
 */
package id.jembatan.knowledge;
