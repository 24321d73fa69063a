package org.veranda.model.alarm;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/// How bad an alarm is, the worst first.
public enum Severity {
    CRITICAL,
    MAJOR,
    MINOR,
    WARNING,
    INFO;

    /// Its name in JSON, and in the names of channels.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean outranks(Severity other) {
        return compareTo(other) < 0;
    }

    /// The worse of the two.
    public Severity or(Severity other) {
        return outranks(other) ? this : other;
    }

    /// Whether consoles sound for it.
    public boolean sounds() {
        return this == CRITICAL || this == MAJOR;
    }

    public static Severity of(String wire) {
        return Arrays.stream(values())
                .filter(severity -> severity.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find severity " + wire));
    }
}
