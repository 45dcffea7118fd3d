/**
 * What keeps a running bot in order: {@link id.jembatan.ops.Every} runs what must happen again and again. May use {@code
 * talk}, {@code search} and {@code consult}.
 */
package id.jembatan.ops;
