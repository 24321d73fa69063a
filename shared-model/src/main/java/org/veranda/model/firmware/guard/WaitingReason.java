package org.veranda.model.firmware.guard;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Why a device is not updated now.
public enum WaitingReason {
    OUTSIDE_WINDOW,
    OCCUPIED,
    DND,
    QUIET_HOURS,
    LOCK_BATTERY,
    LOCK_OVERRIDE,
    CORRIDOR_BUSY,
    ARRIVAL_SOON,
    CHECK_IN_RUNNING;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
