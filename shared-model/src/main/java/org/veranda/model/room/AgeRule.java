package org.veranda.model.room;

/// After how many days without use a vacant room loses its cleanliness, and what it becomes.
public record AgeRule(int days, Condition becomes) {}
