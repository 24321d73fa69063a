package org.veranda.model.firmware.plan;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// The part of a rollout's devices whose turn it is: a few first, then some, then the rest.
public enum Group {
    CANARY,
    EARLY,
    REST;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
