/**
 * From what people type to what we look for: folding, slang and regional words, spelling. Start at {@link
 * id.jembatan.words.Words}. Pure. May use {@code files}, for what is wrong in a word list.
 */
package id.jembatan.words;
