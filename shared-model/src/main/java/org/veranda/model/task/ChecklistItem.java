package org.veranda.model.task;

/// One thing to be seen to.
public record ChecklistItem(String text, boolean done) {}
