package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// What the front desk records say of a room; derived from its in-house stays.
public enum Occupancy {
    VACANT,
    OCCUPIED;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
