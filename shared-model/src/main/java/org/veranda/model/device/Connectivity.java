package org.veranda.model.device;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// What is known of a device's connection. Show it with the age of [Device#lastSeenAt], for it is what was known last.
public enum Connectivity {
    UNPROVISIONED,
    ONLINE,
    STALE,
    OFFLINE,
    MAINTENANCE,
    DECOMMISSIONED;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What is reached through such a device cannot be heard, whatever has become of it.
    public boolean cutsOff() {
        return this == STALE || this == OFFLINE || this == MAINTENANCE;
    }
}
