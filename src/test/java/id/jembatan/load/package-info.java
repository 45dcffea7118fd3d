/**
 * How fast the program is: measured against a local Bot API server, printed, held against what is promised. Start at {@link
 * id.jembatan.load.SideBySide}. May use what tests may.
 */
package id.jembatan.load;
