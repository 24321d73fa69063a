package org.veranda.model.firmware;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Where a package is in its life; withdrawn ones never come back.
public enum PackageState {
    DRAFT,
    VERIFIED,
    RELEASED,
    WITHDRAWN;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
