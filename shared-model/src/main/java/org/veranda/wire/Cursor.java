package org.veranda.wire;

/// How far a stream was read.
public record Cursor(String epoch, long seq) {}
