package org.veranda.model.alarm;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Why an alarm is suppressed by design. Each cause ends: with the block, the window, the parent's
/// return, the update, the attendant's leaving.
public enum SuppressionCause {
    ROOM_OOO,
    MAINTENANCE_WINDOW,
    PARENT_DOWN,
    FIRMWARE_IN_PROGRESS,
    /// For open doors only.
    ATTENDANT_INSIDE;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the house sets it and ends it, and no person.
    public boolean automatic() {
        return this != MAINTENANCE_WINDOW;
    }
}
