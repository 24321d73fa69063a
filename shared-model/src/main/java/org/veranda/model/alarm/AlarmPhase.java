package org.veranda.model.alarm;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// The states of ISA-18.2 that follow from an alarm's axes, each with the letter that the table has.
public enum AlarmPhase {
    NORMAL("A"),
    UNACKNOWLEDGED("B"),
    ACKNOWLEDGED("C"),
    /// The condition is gone, and nobody has acknowledged it.
    RETURNED("D"),
    /// The condition is gone and acknowledged; somebody has to reset it.
    LATCHED("L"),
    SHELVED("G"),
    SUPPRESSED("H"),
    OUT_OF_SERVICE("I");

    private final String letter;

    AlarmPhase(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is kept from view and sound on purpose.
    public boolean hidden() {
        return this == SHELVED || this == SUPPRESSED || this == OUT_OF_SERVICE;
    }
}
