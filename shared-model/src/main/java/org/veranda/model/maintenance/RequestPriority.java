package org.veranda.model.maintenance;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// How soon something needs mending.
public enum RequestPriority {
    LOW,
    MEDIUM,
    HIGH;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
