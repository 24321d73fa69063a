package org.veranda.server.firmware.jobs;

import com.fasterxml.jackson.annotation.JsonValue;

import org.veranda.model.firmware.job.JobState;

import java.util.Locale;

/// What a device shall do next.
public enum Instruction {
    /// Go on with the update.
    GO,
    /// Leave it for now, and ask again later.
    WAIT,
    /// Stop, and say whether that was possible.
    CANCEL,
    /// Nothing is left to do.
    NONE;

    static Instruction of(JobState state) {
        return switch (state) {
            case NOTIFIED,
                    DOWNLOADING,
                    DOWNLOADED,
                    VERIFIED,
                    INSTALLING,
                    REBOOTING,
                    CANCEL_REJECTED ->
                    GO;
            case PENDING, WAITING_WINDOW, QUEUED -> WAIT;
            case CANCELLING -> CANCEL;
            default -> NONE;
        };
    }

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
