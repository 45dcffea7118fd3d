/**
 * The command line, one class a command. Start at {@link id.jembatan.cli.Jembatan}. May use everything, and picocli.
 */
package id.jembatan.cli;
