package org.veranda.model;

/// A wish to go ahead against the rules, with the reason that is kept for the audit.
public record RuleOverride(String reason) {}
