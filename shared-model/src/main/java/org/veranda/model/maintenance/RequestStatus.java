package org.veranda.model.maintenance;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Where a maintenance request is in its life.
public enum RequestStatus {
    REPORTED,
    ASSIGNED,
    STARTED,
    DONE,
    VERIFIED,
    CANCELLED;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether nothing more happens to it.
    public boolean over() {
        return this == VERIFIED || this == CANCELLED;
    }
}
