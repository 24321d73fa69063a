package org.veranda.server.alarms;

import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmPhase;

import java.util.List;
import java.util.Locale;

/// What came of one report.
///
/// @param id of the record; it may take a moment until there is something to see
/// @param code why it was refused
/// @param message the same for people
public record AlarmOutcome(
        Outcome outcome,
        @Nullable AlarmId id,
        @Nullable Long occurrence,
        @Nullable AlarmPhase phase,
        @Nullable RefusalCode code,
        @Nullable String message) {

    /// How it ended.
    public enum Outcome {
        ACCEPTED,
        /// It was so already.
        ALREADY_DONE,
        REFUSED;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static AlarmOutcome of(Outcome outcome, StoredAlarm alarm) {
        return new AlarmOutcome(
                outcome, alarm.id(), alarm.state().occurrence(), alarm.state().phase(), null, null);
    }

    /// There was nothing to clear.
    static AlarmOutcome nothing() {
        return new AlarmOutcome(Outcome.ALREADY_DONE, null, null, null, null, null);
    }

    /// It is no report.
    ///
    /// @param why what is wrong with it
    public static AlarmOutcome unreadable(String why) {
        return new AlarmOutcome(Outcome.REFUSED, null, null, null, RefusalCode.INVALID, why);
    }

    static AlarmOutcome refused(Refusal refusal) {
        return new AlarmOutcome(
                Outcome.REFUSED, null, null, null, refusal.code(), refusal.message());
    }

    /// It is about a device that was taken away for good.
    static AlarmOutcome takenAway() {
        return new AlarmOutcome(
                Outcome.REFUSED,
                null,
                null,
                null,
                RefusalCode.WRONG_STATUS,
                "Cannot raise an alarm: the device was taken away for good.");
    }

    static AlarmOutcome unknown(String what) {
        return refused(
                new Refusal(
                        RefusalCode.NOT_FOUND,
                        "alarm",
                        "none",
                        "raise",
                        "Cannot raise an alarm: there is no such %s here.".formatted(what),
                        List.of(),
                        List.of()));
    }
}
