package org.veranda.model.task;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// How soon a task is wanted.
public enum TaskPriority {
    LOW,
    MEDIUM,
    HIGH;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
