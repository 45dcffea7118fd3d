package id.jembatan.broken.misc;

/** Stands in a package that is not on the map. */
final class Stray {}
