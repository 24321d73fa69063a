package org.veranda.model.task;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Why a task cannot be begun now.
public enum BlockCause {
    DND,
    DECLINED,
    DOUBLE_LOCK,
    GUEST_INSIDE,
    NO_ACCESS,
    PARTS;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
