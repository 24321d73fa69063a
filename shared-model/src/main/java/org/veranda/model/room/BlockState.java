package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Where a block is in its life.
public enum BlockState {
    PLANNED,
    DEFERRED,
    ACTIVE,
    FINISHED,
    EXPIRED,
    CANCELLED;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
