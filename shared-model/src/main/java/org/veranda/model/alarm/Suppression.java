package org.veranda.model.alarm;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// What keeps an alarm from view and sound on purpose; of several the strongest, the last named here.
public enum Suppression {
    NONE,
    /// For a while.
    SHELVED_TIMED,
    /// Until the condition is gone, though not for longer than the severity allows.
    SHELVED_ONESHOT,
    SUPPRESSED,
    OUT_OF_SERVICE;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
