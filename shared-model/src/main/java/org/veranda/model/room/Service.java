package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Whether a room can be used today, by the block on it.
public enum Service {
    IN_SERVICE,
    OOS,
    OOO,
    OOI;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
