package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// How what housekeeping saw differs from what the front desk recorded.
public enum Discrepancy {
    NONE,
    /// Recorded occupied, seen vacant.
    SKIP,
    /// Recorded vacant, seen occupied.
    SLEEP,
    /// Occupied by both, with different numbers of persons.
    PERSON;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
