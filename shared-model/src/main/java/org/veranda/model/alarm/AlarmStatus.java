package org.veranda.model.alarm;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// An alarm's state in the one word that old clients know: `active` is unacknowledged.
public enum AlarmStatus {
    ACTIVE,
    ACKNOWLEDGED,
    CLEARED;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
