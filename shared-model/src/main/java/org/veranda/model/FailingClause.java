package org.veranda.model;

/// One clause that stands in the way, and what was found.
public record FailingClause(String clause, String detail) {}
