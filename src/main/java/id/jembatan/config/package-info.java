/**
 * The settings: {@code config/jembatan.yaml}, the environment over it, every mistake named at once. Start at {@link
 * id.jembatan.config.Config}. May use {@code files}.
 */
package id.jembatan.config;
