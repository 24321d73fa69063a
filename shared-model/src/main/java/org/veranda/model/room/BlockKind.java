package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Why a room is kept from guests: out of service, of order, or of inventory.
public enum BlockKind {
    OOS,
    OOO,
    OOI;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
