package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// How clean a room is.
public enum Condition {
    DIRTY,
    PICKUP,
    CLEAN,
    INSPECTED;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
