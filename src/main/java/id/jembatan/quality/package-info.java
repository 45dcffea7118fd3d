/**
 * Tells whether the library is fit to be published. Start at {@link id.jembatan.quality.Check}. May use {@code search} and
 * what that may use; words nothing: what is wrong is a {@link id.jembatan.files.Problem}.
 */
package id.jembatan.quality;
