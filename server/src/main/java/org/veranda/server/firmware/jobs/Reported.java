package org.veranda.server.firmware.jobs;

import com.fasterxml.jackson.annotation.JsonValue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.guard.WaitingReason;
import org.veranda.model.firmware.job.JobEvent;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What a device says of its update.
///
/// @param percent of the download, while it downloads
/// @param firmwareVersion what it runs, once it runs again
/// @param detail why it failed or will not
public record Reported(
        @NotBlank @Size(max = 64) String serial,
        @NotNull RolloutId rolloutId,
        @NotNull Word state,
        @Nullable @Min(0) @Max(100) Integer percent,
        @Nullable @Size(max = 60) String firmwareVersion,
        @Nullable @Size(max = 500) String detail) {

    /// What can be said.
    public enum Word {
        DOWNLOADING,
        DOWNLOADED,
        VERIFIED,
        INSTALLING,
        REBOOTING,
        RUNNING,
        FAILED,
        REJECTED,
        CANCELLED,
        CANCEL_REJECTED;

        /// Its name in JSON.
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param waiting what it would have to wait for
    JobEvent event(List<WaitingReason> waiting) {
        return switch (state) {
            case DOWNLOADING -> new JobEvent.Downloading(Objects.requireNonNullElse(percent, 0));
            case DOWNLOADED -> new JobEvent.Downloaded();
            case VERIFIED -> new JobEvent.Verified();
            case INSTALLING -> new JobEvent.Installing(waiting);
            case REBOOTING -> new JobEvent.Rebooting();
            case RUNNING -> new JobEvent.Running(Objects.requireNonNullElse(firmwareVersion, ""));
            case FAILED -> new JobEvent.Failed(detail);
            case REJECTED -> new JobEvent.Rejected(detail);
            case CANCELLED -> new JobEvent.Cancelled();
            case CANCEL_REJECTED -> new JobEvent.CancelRejected();
        };
    }
}
