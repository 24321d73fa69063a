package org.veranda.server.csv;

/// What came of an import: how many rows were taken in, how many were known already, out of how many.
public record ImportResult(int imported, int skipped, int rows) {}
