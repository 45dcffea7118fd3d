/**
 * What a question costs: time by JMH, memory by the heap, at the library's own size and at libraries grown from it. Start at {@link
 * id.jembatan.bench.Costs}. May use everything.
 */
package id.jembatan.bench;
