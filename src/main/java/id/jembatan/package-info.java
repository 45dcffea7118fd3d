/**
 * The program as a whole: {@link id.jembatan.Main} takes the arguments, {@link id.jembatan.App} makes every long-lived object.
 * Start at {@link id.jembatan.App}, which names them in reading order. May use every package.
 */
package id.jembatan;
