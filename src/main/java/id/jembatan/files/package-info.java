/**
 * Reads the files that people edit, so that a mistake can be named by file and line. Start at {@link
 * id.jembatan.files.Yaml}; what is wrong is a {@link id.jembatan.files.Problem}, which words nothing: whoever shows it says
 * it in the reader's language. May use Jackson only.
 */
package id.jembatan.files;
