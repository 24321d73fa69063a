package org.veranda.model.task;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Where a task is in its life.
public enum TaskState {
    OPEN,
    ASSIGNED,
    ACCEPTED,
    IN_PROGRESS,
    PAUSED,
    DONE,
    VERIFIED,
    REOPENED,
    DEFERRED,
    BLOCKED,
    CANCELLED,
    CLOSED;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the time until somebody sees to it counts.
    public boolean waits() {
        return this == OPEN || this == ASSIGNED || this == ACCEPTED || this == REOPENED;
    }

    /// Whether somebody still has to do it.
    public boolean open() {
        return waits()
                || this == IN_PROGRESS
                || this == PAUSED
                || this == DEFERRED
                || this == BLOCKED;
    }
}
