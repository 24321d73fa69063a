package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// What the guest in the room asks of housekeeping.
public enum GuestRequest {
    NONE,
    DND,
    MUR,
    DECLINED;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
