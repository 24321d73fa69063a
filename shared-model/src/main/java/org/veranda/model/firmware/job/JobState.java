package org.veranda.model.firmware.job;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// How far one device is with a rollout.
public enum JobState {
    PENDING,
    WAITING_WINDOW,
    QUEUED,
    NOTIFIED,
    DOWNLOADING,
    DOWNLOADED,
    VERIFIED,
    INSTALLING,
    REBOOTING,
    CANCELLING,
    CANCEL_REJECTED,
    UPDATED,
    ALREADY_INSTALLED,
    FAILED,
    TIMED_OUT,
    REJECTED,
    CANCELLED,
    ROLLED_BACK,
    EXPIRED;

    /// What became of the device, for those who count.
    public enum End {
        OPEN,
        SUCCEEDED,
        FAILED,
        /// Cancelled, or out of days before it began.
        GIVEN_UP
    }

    public End end() {
        return switch (this) {
            case UPDATED, ALREADY_INSTALLED -> End.SUCCEEDED;
            case FAILED, TIMED_OUT, REJECTED, ROLLED_BACK -> End.FAILED;
            case CANCELLED, EXPIRED -> End.GIVEN_UP;
            case PENDING,
                    WAITING_WINDOW,
                    QUEUED,
                    NOTIFIED,
                    DOWNLOADING,
                    DOWNLOADED,
                    VERIFIED,
                    INSTALLING,
                    REBOOTING,
                    CANCELLING,
                    CANCEL_REJECTED ->
                    End.OPEN;
        };
    }

    public boolean terminal() {
        return end() != End.OPEN;
    }

    /// The device was told, and is not done: it may be away for a moment, and nobody wonders.
    public boolean busy() {
        return switch (this) {
            case NOTIFIED,
                    DOWNLOADING,
                    DOWNLOADED,
                    VERIFIED,
                    INSTALLING,
                    REBOOTING,
                    CANCELLING,
                    CANCEL_REJECTED ->
                    true;
            default -> false;
        };
    }

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static JobState of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
