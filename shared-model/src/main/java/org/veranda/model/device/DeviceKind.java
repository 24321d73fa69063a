package org.veranda.model.device;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// What a device is for.
public enum DeviceKind {
    GATEWAY,
    LOCK,
    THERMOSTAT,
    MINIBAR,
    SENSOR,
    SWITCH;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Others are reached through it, so they are silent while it is.
    public boolean carriesOthers() {
        return this == GATEWAY || this == SWITCH;
    }
}
