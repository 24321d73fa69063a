package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Which conditions make a room ready in this property.
public enum ReadySet {
    /// Strict: only an inspected room may be given to a guest.
    INSPECTED,
    /// Relaxed: a clean one may, too.
    CLEAN;

    public boolean contains(Condition condition) {
        return condition == Condition.INSPECTED || (this == CLEAN && condition == Condition.CLEAN);
    }

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
