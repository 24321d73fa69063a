package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// What today's bookings mean for a room.
public enum ReservationFlag {
    NOT_RESERVED,
    ARRIVAL,
    ARRIVED,
    STAYOVER,
    DUE_OUT,
    DEPARTED,
    DAY_USE;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
