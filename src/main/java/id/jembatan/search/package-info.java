/**
 * From a question to what the library has to say. Start at {@link id.jembatan.search.Search}. May use {@code knowledge} and
 * Lucene.
 */
package id.jembatan.search;
