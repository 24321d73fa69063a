package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonValue;

/// The one word for a room that old clients know.
public enum RoomStatus {
    MAINTENANCE("maintenance"),
    CHECKED_IN("checked-in"),
    CLEANING("cleaning"),
    READY("ready"),
    AWAITING_CLEANING("awaiting-cleaning");

    private final String wire;

    RoomStatus(String wire) {
        this.wire = wire;
    }

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return wire;
    }
}
