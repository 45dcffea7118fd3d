package id.jembatan.search;

import id.jembatan.knowledge.Library;

/** The library and the search over it, which change together as one reference. Immutable. */
public record Snapshot(Library library, Search search) {}
