package org.veranda.model.firmware.job;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// How long each state may take: no state is without an end.
public final class JobTimes {

    private JobTimes() {}

    /// When a job that comes into that state is given up, or null when it is done.
    ///
    /// @param endsAt when the rollout's days are over
    public static @Nullable Instant due(JobState state, Instant now, Instant endsAt) {
        Duration longest = longest(state);
        if (state.terminal()) {
            return null;
        }
        return longest == null ? endsAt : now.plus(longest);
    }

    /// How long the state may take; none for those that last until the rollout's days are over.
    public static @Nullable Duration longest(JobState state) {
        return switch (state) {
            case QUEUED -> Duration.ofHours(24);
            case DOWNLOADING -> Duration.ofHours(2);
            case NOTIFIED, VERIFIED, INSTALLING, CANCELLING, CANCEL_REJECTED -> Duration.ofHours(1);
            case DOWNLOADED, REBOOTING -> Duration.ofMinutes(30);
            default -> null;
        };
    }
}
