package org.veranda.server.devices;

import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What came of one report.
///
/// @param code why it was refused
/// @param message the same for people
public record ReportOutcome(
        @Nullable String serial, Outcome outcome, @Nullable Code code, @Nullable String message) {

    /// How it ended.
    public enum Outcome {
        /// Something of the device is different now.
        ACCEPTED,
        /// It was heard, and nothing else is new.
        UNCHANGED,
        /// Something later was known already.
        LATE,
        REFUSED;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Why a report is refused.
    public enum Code {
        NOT_FOUND,
        DECOMMISSIONED,
        TOO_EARLY,
        INVALID
    }

    static ReportOutcome of(String serial, Outcome outcome) {
        return new ReportOutcome(serial, outcome, null, null);
    }

    public static ReportOutcome refused(@Nullable String serial, Code code, String message) {
        return new ReportOutcome(serial, Outcome.REFUSED, code, message);
    }
}
