package org.veranda.wire;

/// How far something is: so many of so many.
public record Progress(int done, int total) {}
