package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// The evening service of a room.
public enum Turndown {
    NOT_REQUIRED,
    REQUIRED,
    COMPLETED;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
