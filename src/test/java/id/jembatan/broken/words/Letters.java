package id.jembatan.broken.words;

/** Breaks nothing by itself. */
public final class Letters {}
